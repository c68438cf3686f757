import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { ProofForm } from '../../../invitations/[id]/accept/proof-form';
import { confirm, proveForCorrection } from './actions';
import { FixListView } from '@/components/agreement/corrections';
import { Differences } from '@/components/agreement/differences';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { correctionToConfirm } from '@/lib/queries/correction/correction-to-confirm';

type Found = NonNullable<Awaited<ReturnType<typeof correctionToConfirm>>>;

export default async function CorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const found = await correctionToConfirm(viewer, id);
  const record = `/graduate/agreements/${id}`;
  if (!found) {
    // Nothing waits here any more: the record says what became of it.
    if (await agreementDetail(viewer, id)) redirect(record);
    notFound();
  }
  const [words, agreements, levels, refusals] = await Promise.all([
    getTranslations('correction.graduate'),
    getTranslations('graduate.agreements'),
    getTranslations('states.level'),
    getTranslations('refusals'),
  ]);
  const { fixList, differences, note } = found;
  return (
    <>
      <Breadcrumb
        label={agreements('trailAgreements')}
        trail={[[agreements('trailAgreements'), '/graduate/agreements'], [found.post, record], [words('trail')]]}
      />
      <PageHeading
        title={words('title', { employer: found.employer, count: differences.length })}
        lead={words('lead')}
      />
      <div className="grid gap-4">
        <Panel title={words('changes')}>
          <Differences differences={differences} before={words('before')} after={words('after')} />
        </Panel>
        {note ? (
          <Panel title={words('note')}>
            <p className="whitespace-pre-line">{note}</p>
          </Panel>
        ) : null}
        <Panel title={words('asked')}>
          <div className="grid gap-2">
            <FixListView fixList={fixList} />
          </div>
        </Panel>
        <NoticeBox tone="info" title={words('what')}>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            <li>{words('whatItems.binding')}</li>
            <li>{words('whatItems.review', { level: levels(fixList.level) })}</li>
            <li>{words('whatItems.refuse')}</li>
          </ul>
        </NoticeBox>
        {found.may.allowed ? (
          <Confirm id={id} found={found} />
        ) : (
          <NoticeBox tone="warn">{refusals(found.may.code as never)}</NoticeBox>
        )}
      </div>
    </>
  );
}

/** First who he is, then the tick and the button; sending it back needs neither. */
async function Confirm({ id, found }: { id: string; found: Found }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('correction.graduate'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { hash, provedUntil } = found;
  const record = `/graduate/agreements/${id}`;
  const sendBack = (
    <LinkButton href={`${record}/correction/refuse`} tone="danger">
      {words('refuse')}
    </LinkButton>
  );
  if (!provedUntil) {
    return (
      <>
        <ProofForm
          id={id}
          seen={hash}
          facts={found}
          action={proveForCorrection}
          lead={words('step1Lead')}
          back={record}
        />
        <div>{sendBack}</div>
      </>
    );
  }
  return (
    <div id="confirm" className="scroll-mt-4">
      <Panel title={words('step2')}>
        <p className="mb-2 text-[13px] text-ink-2">
          {words('step2Lead', { time: format.dateTime(provedUntil, { timeStyle: 'medium' }) })}
        </p>
        <ActionForm action={confirm} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={hash} />
          <CheckboxField name="confirmed" label={words('confirmed')} />
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            {sendBack}
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
