import { getFormatter, getTranslations } from '@/lib/words/reader';
import { choose } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { ownConsents } from '@/lib/queries/graduate/own-consents';

interface Props {
  searchParams: Promise<{ kind?: string; done?: string }>;
}

export default async function ConsentsPage({ searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.consents');
  const [{ kind: asked, done }, choices] = [await searchParams, await ownConsents(viewer, undefined)];
  const [words, shell, format] = await Promise.all([
    getTranslations('graduate.consents'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const open = choices.filter(({ given }) => given === null);
  // One at a time: the one the reader wants to change, else the first without a choice.
  const here = choices.find(({ kind }) => kind === asked)?.kind ?? open[0]?.kind;
  const hasAll = choices.every(({ given }) => given === true);
  return (
    <>
      <PageHeading
        title={open.length > 0 ? words('title', { count: open.length }) : words('titleDone')}
        lead={words('lead')}
      />
      <div className="grid gap-4">
        {done === 'given' || done === 'withdrawn' ? (
          <NoticeBox tone="good">
            <p>{words(`done.${done}`)}</p>
            {hasAll ? <p>{words('next')}</p> : null}
          </NoticeBox>
        ) : null}
        {hasAll && done === 'given' ? (
          <div>
            <LinkButton href="/graduate/confirm" tone="primary">
              {words('nextOpen')}
            </LinkButton>
          </div>
        ) : null}
        {choices.map(({ kind, given, at }) => (
          <Panel
            key={kind}
            title={words(`kinds.${kind}.title`)}
            actions={
              <Tag tone={given === null ? 'warn' : given ? 'good' : 'idle'}>
                {words(`states.${given === null ? 'open' : given ? 'given' : 'refused'}`)}
              </Tag>
            }
          >
            <div className="grid gap-2">
              <p>{words(`kinds.${kind}.purpose`)}</p>
              <p>{words(`kinds.${kind}.data`)}</p>
              <p className="text-ink-2">{words(`kinds.${kind}.without`)}</p>
              {at ? (
                <p className="text-[13px] text-ink-2">
                  {words('at', { date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) })}
                </p>
              ) : null}
            </div>
            {kind === here ? (
              <div className="mt-3 border-t border-line pt-3">
                <ActionForm action={choose} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
                  <input type="hidden" name="kind" value={kind} />
                  {given ? (
                    <p className="text-[13px] text-ink-2">{words('withdrawHint')}</p>
                  ) : (
                    <CheckboxField name="agreed" label={words(`kinds.${kind}.agree`)} />
                  )}
                  <FormButtons>
                    {given ? null : <SubmitButton>{words('give')}</SubmitButton>}
                    {given === false ? null : (
                      <SubmitButton tone={given ? 'danger' : 'secondary'} name="intent" value="refuse">
                        {given ? words('withdraw') : words('refuse')}
                      </SubmitButton>
                    )}
                  </FormButtons>
                </ActionForm>
              </div>
            ) : given === null ? null : (
              <p className="mt-2">
                <a href={`/graduate/consents?kind=${kind}`} className="inline-flex min-h-11 items-center underline">
                  {words('change')}
                </a>
              </p>
            )}
          </Panel>
        ))}
        <p>
          <a href="/privacy" className="underline">
            {words('privacy')}
          </a>
        </p>
      </div>
    </>
  );
}
