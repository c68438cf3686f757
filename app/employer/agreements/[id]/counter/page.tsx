import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { accept } from './actions';
import { CounterTrail } from './trail';
import { Differences } from '@/components/agreement/differences';
import { PreFlightList } from '@/components/agreement/pre-flight-list';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { counterAnswer } from '@/lib/queries/counter-proposal/counter-answer';

type Found = NonNullable<Awaited<ReturnType<typeof counterAnswer>>>;

export default async function CounterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { id } = await params;
  const found = await counterAnswer(viewer, id);
  if (!found) {
    // Nothing waits here any more: the record says what became of it.
    if (await agreementDetail(viewer, id)) redirect(`/employer/agreements/${id}`);
    notFound();
  }
  const [words, refusals, format] = await Promise.all([
    getTranslations('counterProposal.employer'),
    getTranslations('refusals'),
    getFormatter(),
  ]);
  const { graduate: name, post, message, may } = found;
  const day = (deadline: Date): string => format.dateTime(lastMomentBefore(deadline), { dateStyle: 'medium' });
  return (
    <>
      <CounterTrail id={id} name={name} />
      <PageHeading title={words('title', { name })} lead={may.allowed ? words('lead', { post }) : undefined} />
      <div className="grid gap-4">
        {may.allowed ? (
          <NoticeBox tone="info">
            {words('deadline', { date: day(found.replyBy), then: day(found.replyByThen) })}
          </NoticeBox>
        ) : (
          <NoticeBox tone="warn" title={words('stopped')}>
            {refusals(may.code as never)}
          </NoticeBox>
        )}
        <Panel title={words('wish')}>
          <Differences differences={found.differences} before={words('before')} after={words('after')} />
        </Panel>
        <Panel title={words('message')}>
          <p className="whitespace-pre-line">{message ?? <span className="text-ink-2">{words('noMessage')}</span>}</p>
        </Panel>
        {may.allowed ? <Answers id={id} found={found} /> : null}
      </div>
    </>
  );
}

async function Answers({ id, found }: { id: string; found: Found }) {
  const words = await getTranslations('counterProposal.employer');
  const { findings } = found;
  const here = `/employer/agreements/${id}/counter`;
  const cannot = findings.some(({ level }) => level === 'error');
  return (
    <>
      <PreFlightList findings={findings} form={`${here}/amend`} transferProfileId="" />
      {cannot ? (
        <NoticeBox tone="warn" title={words('cannotAccept')}>
          {words('cannotAcceptText')}
        </NoticeBox>
      ) : (
        <AcceptForm id={id} found={found} />
      )}
      <Panel title={words('otherTitle')}>
        <FormButtons>
          <LinkButton href={`${here}/amend`} tone={cannot ? 'primary' : undefined}>
            {words('amend')}
          </LinkButton>
          <LinkButton href={`${here}/refuse`} tone="danger">
            {words('refuse')}
          </LinkButton>
        </FormButtons>
      </Panel>
    </>
  );
}

/** Takes what is shown; with warnings only after the tick. */
async function AcceptForm({ id, found }: { id: string; found: Found }) {
  const [words, check, shell] = await Promise.all([
    getTranslations('counterProposal.employer'),
    getTranslations('employer.check'),
    getTranslations('shell'),
  ]);
  const warnings = found.findings.filter(({ level }) => level === 'warning').length;
  return (
    <Panel title={words('acceptTitle')}>
      <p className="mb-3">{words('acceptText')}</p>
      <ActionForm action={accept} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="proposal" value={found.proposal} />
        {warnings > 0 ? (
          <CheckboxField
            name="acknowledged"
            label={check('acknowledge', { count: warnings })}
            hint={check('acknowledgeHint')}
          />
        ) : null}
        <FormButtons>
          <SubmitButton>{words('accept')}</SubmitButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
