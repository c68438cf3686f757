import { redirect } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { claimDrafts } from '@/lib/queries/certification/claim-drafts';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownJoinRequests } from '@/lib/queries/joining/own-join-requests';
import { ask, takeBack } from './actions';

const notices = ['joining', 'joiningWithdrawn'] as const;
const tones: Record<'OPEN' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN', Tone> = {
  OPEN: 'warn',
  ACCEPTED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'idle',
};

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, certification, shell, format, { done }, own, { organisation: draft }, requests] = await Promise.all([
    getTranslations('standing.join'),
    getTranslations('certification'),
    getTranslations('shell'),
    getFormatter(),
    searchParams,
    ownCertification(viewer, undefined),
    claimDrafts(viewer, undefined),
    ownJoinRequests(viewer, undefined),
  ]);
  if (own.isCertifiedOnce) redirect('/employer/certification');
  const notice = notices.find((name) => name === done);
  const isWaiting = requests.some(({ state }) => state === 'OPEN');
  const problem = { summaryTitle: shell('problem') };
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb
          label={certification('trail')}
          trail={[[certification('home'), '/employer/certification'], [words('trail')]]}
        />
        <PageHeading title={words('title')} lead={words('lead')} />
        {notice ? <NoticeBox tone="good">{certification(`done.${notice}`)}</NoticeBox> : null}
        {draft && own.isEditable && !notice ? (
          <NoticeBox tone="info">
            {words('kept')}{' '}
            <a href="/employer/certification/organisation" className="underline">
              {words('back')}
            </a>
          </NoticeBox>
        ) : null}
      </div>
      {isWaiting ? null : (
        <Panel>
          <ActionForm action={ask} idempotencyKey={newSecret(16)} {...problem}>
            <TextField
              name="creditCode"
              label={words('creditCode')}
              hint={words('creditCodeHint')}
              defaultValue={draft?.creditCode ?? own.round?.organisation?.creditCode}
              autoComplete="off"
              maxLength={30}
            />
            <TextField
              name="name"
              label={words('name')}
              hint={words('nameHint')}
              defaultValue={viewer.name}
              autoComplete="name"
            />
            <TextAreaField name="joiningReason" label={words('reason')} hint={words('reasonHint')} />
            <p className="text-[13px] text-ink-2">{words('privacy')}</p>
            <div>
              <SubmitButton>{words('submit')}</SubmitButton>
            </div>
          </ActionForm>
        </Panel>
      )}
      {requests.length > 0 ? (
        <Panel title={words('own')}>
          <ul className="grid gap-4">
            {requests.map(({ id, creditCode, state, answer, createdAt }) => (
              <li key={id} className="grid gap-1.5">
                <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <Tag tone={tones[state]}>{words(`state.${state}`)}</Tag>
                  <span>
                    {words('sent', { creditCode, date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
                  </span>
                </p>
                {answer ? <p className="whitespace-pre-line">{words('answer', { answer })}</p> : null}
                {state === 'OPEN' ? (
                  <ActionForm action={takeBack} {...problem} className="grid gap-2">
                    <input type="hidden" name="id" value={id} />
                    <div>
                      <SubmitButton tone="secondary">{words('withdraw')}</SubmitButton>
                    </div>
                  </ActionForm>
                ) : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  );
}
