import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { removePaper } from './actions';
import { baseOf, readForm, RequestFrame, type StepProps } from './request-frame';
import { ActionForm } from '@/components/form/action-form';
import { FileForm } from '@/components/form/file-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { MOST_PAPERS } from '@/lib/domain/proceeding/termination-papers';
import type { TerminationForm } from '@/lib/queries/proceeding/termination-form';
import { oneOf } from '@/lib/server/address';
import { refusalText } from '@/lib/server/refusal-text';

type Paper = TerminationForm['papers'][number];

/** The second step: the papers the school asks for, and any other. Each is kept as soon as it is uploaded. */
export async function PapersStep(props: StepProps) {
  const form = await readForm(props);
  const base = baseOf(form.side);
  const address = `agreement=${form.agreementId}`;
  if (form.may.allowed && form.version === 0) redirect(`${base}/terminations/new?${address}`);
  const words = await getTranslations('terminations.papers');
  const done = oneOf(props.search.done);
  const problem = oneOf(props.search.problem);
  return (
    <RequestFrame form={form} step="papers" title={words('title')}>
      <p>{words('lead')}</p>
      {problem ? <NoticeBox tone="bad">{await refusalText(problem, factsOf(props.search))}</NoticeBox> : null}
      {done === 'paper' || done === 'removed' ? (
        <NoticeBox tone="good">{words(done === 'paper' ? 'done' : 'removed')}</NoticeBox>
      ) : null}
      {form.required.length > 0 ? <RequiredPapers form={form} /> : null}
      <OtherPapers form={form} />
      <FormButtons>
        <LinkButton href={`${base}/terminations/new/check?${address}`} tone="primary">
          {words('next')}
        </LinkButton>
        <LinkButton href={`${base}/terminations/new?${address}`}>{words('back')}</LinkButton>
      </FormButtons>
    </RequestFrame>
  );
}

/** What fills the sentence of a problem; keys and numbers, nothing personal. */
const factsOf = (search: StepProps['search']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

async function RequiredPapers({ form }: { form: TerminationForm }) {
  const words = await getTranslations('terminations.papers');
  const hasRoom = form.papers.length < MOST_PAPERS;
  return (
    <Panel title={words('required')}>
      <ul className="grid gap-5">
        {form.required.map((name, index) => {
          const own = form.papers.filter((paper) => paper.name === name);
          return (
            <li key={name} className="grid gap-2">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {name}
                <Tag tone={own.length > 0 ? 'good' : 'warn'}>{words(own.length > 0 ? 'kept' : 'missing')}</Tag>
              </p>
              <Kept form={form} papers={own} />
              {own.length === 0 && hasRoom ? (
                <Upload form={form} name={name} id={`paper-${index}`} label={words('label', { name })} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

async function OtherPapers({ form }: { form: TerminationForm }) {
  const words = await getTranslations('terminations.papers');
  const others = form.papers.filter(({ name }) => !form.required.includes(name));
  const needsProof = form.request?.clause && form.required.length === 0;
  return (
    <Panel title={words('other')}>
      <div className="grid gap-3">
        <p className="text-[13px] text-ink-2">{words(needsProof ? 'proofLead' : 'otherLead')}</p>
        <Kept form={form} papers={others} />
        {form.papers.length < MOST_PAPERS ? (
          <Upload form={form} name="" id="paper-other" label={words('otherLabel')} />
        ) : (
          <p>{words('limit', { limit: MOST_PAPERS })}</p>
        )}
      </div>
    </Panel>
  );
}

/** Papers that are there, each with a way to look at it and to take it away. */
async function Kept({ form, papers }: { form: TerminationForm; papers: readonly Paper[] }) {
  const [words, shell] = await Promise.all([getTranslations('terminations.papers'), getTranslations('shell')]);
  return papers.map(({ id, fileId, fileName }) => (
    <div key={id} className="flex flex-wrap items-center justify-between gap-2 border-b border-line pb-2">
      <a href={`/api/files/${fileId}`} className="inline-flex min-h-11 items-center break-all underline">
        {fileName}
      </a>
      <ActionForm action={removePaper} summaryTitle={shell('problem')}>
        <input type="hidden" name="agreementId" value={form.agreementId} />
        <input type="hidden" name="paperId" value={id} />
        <SubmitButton tone="quiet">
          {words('removeShort')}
          <span className="sr-only">{words('remove', { file: fileName })}</span>
        </SubmitButton>
      </ActionForm>
    </div>
  ));
}

async function Upload({ form, name, id, label }: { form: TerminationForm; name: string; id: string; label: string }) {
  const words = await getTranslations('terminations.papers');
  return (
    <FileForm
      action="/api/terminations/papers"
      field="file"
      id={id}
      label={label}
      hint={words('hint')}
      accept="image/png,image/jpeg,application/pdf"
      submit={words('submit')}
      words={{ uploading: words('uploading'), failed: words('failed') }}
    >
      <input type="hidden" name="agreementId" value={form.agreementId} />
      <input type="hidden" name="side" value={form.side} />
      <input type="hidden" name="name" value={name} />
    </FileForm>
  );
}
