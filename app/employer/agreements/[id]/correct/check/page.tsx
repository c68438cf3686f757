import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { handInCorrection } from '../actions';
import { wordsOfDifferences } from '@/components/agreement/difference-words';
import { Differences } from '@/components/agreement/differences';
import { PreFlightList } from '@/components/agreement/pre-flight-list';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { placeOf } from '@/lib/domain/correction/fields';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { correctionCheck } from '@/lib/queries/correction/correction-form';

type Found = NonNullable<Awaited<ReturnType<typeof correctionCheck>>>;

export default async function CheckCorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { id } = await params;
  const found = await correctionCheck(viewer, id);
  if (!found) {
    if (await agreementDetail(viewer, id)) redirect(`/employer/agreements/${id}`);
    notFound();
  }
  const [words, detail] = await Promise.all([
    getTranslations('correction.employer'),
    getTranslations('employer.detail'),
  ]);
  const { graduate: name, ready, findings } = found;
  const form = `/employer/agreements/${id}/correct`;
  return (
    <div className="max-w-4xl">
      <Breadcrumb
        label={detail('trail')}
        trail={[
          [detail('agreements'), '/employer/agreements'],
          [name, `/employer/agreements/${id}`],
          [words('trail'), form],
          [words('checkTrail')],
        ]}
      />
      <PageHeading title={words('checkTitle')} lead={ready ? words('checkLead') : undefined} />
      <div className="grid gap-4">
        <PreFlightList findings={findings} form={form} transferProfileId="" />
        {ready ? (
          <Ready id={id} found={found} ready={ready} />
        ) : (
          <NoticeBox tone="warn" title={words('incomplete')}>
            <p className="mb-2">{words(found.isOutside ? 'outside' : 'incompleteText')}</p>
            <LinkButton href={form} tone="primary">
              {words('edit')}
            </LinkButton>
          </NoticeBox>
        )}
      </div>
    </div>
  );
}

/** The difference the graduate will see, and the button; with warnings only after the tick. */
async function Ready({ id, found, ready }: { id: string; found: Found; ready: NonNullable<Found['ready']> }) {
  const [words, record, check, levels, shell, { labelOf }] = await Promise.all([
    getTranslations('correction.employer'),
    getTranslations('correction.record'),
    getTranslations('employer.check'),
    getTranslations('states.level'),
    getTranslations('shell'),
    wordsOfDifferences(),
  ]);
  const untouched = ready.untouched.map((field) => labelOf(placeOf(field))).join(' · ');
  return (
    <>
      <Panel title={record('changed')}>
        <Differences differences={ready.differences} before={words('before')} after={words('after')} />
      </Panel>
      {untouched ? <NoticeBox tone="warn">{words('untouched', { fields: untouched })}</NoticeBox> : null}
      {ready.note ? (
        <Panel title={words('note')}>
          <p className="whitespace-pre-line">{ready.note}</p>
        </Panel>
      ) : null}
      <Panel>
        <p className="mb-3">{words('then', { name: found.graduate, level: levels(found.level) })}</p>
        <ActionForm action={handInCorrection} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="checked" value={ready.checked} />
          {ready.warnings > 0 ? (
            <CheckboxField
              name="acknowledged"
              label={check('acknowledge', { count: ready.warnings })}
              hint={check('acknowledgeHint')}
            />
          ) : null}
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={`/employer/agreements/${id}/correct`}>{words('edit')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </>
  );
}
