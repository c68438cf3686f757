import { getFormatter, getTranslations } from '@/lib/words/reader';
import { FileForm } from '@/components/form/file-form';
import { TextAreaField } from '@/components/form/fields';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { ownAdministratorRequests } from '@/lib/queries/administrator-request/own-administrator-requests';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { refusalText } from '@/lib/server/refusal-text';

const tones = { OPEN: 'warn', ACCEPTED: 'good', REFUSED: 'bad' } as const;

export default async function AdministratorPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.administration.request');
  const { done, problem } = await searchParams;
  const code = oneOf(problem);
  const [words, account, format, { requests, administrators }, problemText] = await Promise.all([
    getTranslations('members.request'),
    getTranslations('account'),
    getFormatter(),
    ownAdministratorRequests(viewer, undefined),
    code ? refusalText(code) : undefined,
  ]);
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const isWaiting = requests.some(({ state }) => state === 'OPEN');
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb label={account('trail')} trail={[[account('tab.home'), '/employer/account'], [words('title')]]} />
        <PageHeading title={words('title')} lead={words('lead')} />
      </div>
      {done === 'requested' ? <NoticeBox tone="good">{words('done')}</NoticeBox> : null}
      <Panel title={words('inCharge')}>
        <ul className="mb-3 grid gap-1">
          {administrators.map(({ name, lastSignedInAt }) => (
            <li key={name}>
              {name}
              {lastSignedInAt ? (
                <span className="ml-2 text-[13px] text-ink-2">{words('lastSeen', { date: when(lastSignedInAt) })}</span>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="text-[13px] text-ink-2">{words('inChargeText')}</p>
      </Panel>
      {isWaiting ? (
        <NoticeBox tone="info">{words('waiting')}</NoticeBox>
      ) : (
        <Panel>
          <FileForm
            action="/api/employer/administrator-requests"
            field="file"
            id="proof"
            label={words('file')}
            hint={words('fileHint')}
            accept="image/png,image/jpeg,application/pdf"
            submit={words('submit')}
            tone="primary"
            words={{ uploading: words('uploading'), failed: words('failed'), working: words('working') }}
            problem={problemText}
          >
            <TextAreaField name="reason" label={words('reason')} hint={words('reasonHint')} rows={3} />
          </FileForm>
        </Panel>
      )}
      {requests.length > 0 ? (
        <Panel title={words('mine')}>
          <ul className="grid gap-3">
            {requests.map(({ id, state, reason, answer, createdAt, objectedAt }) => (
              <li key={id} className="border-b border-line pb-3 last:border-0 last:pb-0">
                <p className="flex flex-wrap items-center gap-x-3">
                  <Tag tone={tones[state]}>{words(`state.${state}`)}</Tag>
                  <span className="text-[13px] text-ink-2">
                    {words('at')} {when(createdAt)}
                  </span>
                </p>
                <p className="whitespace-pre-line">{reason}</p>
                {objectedAt && state === 'OPEN' ? <p className="text-bad">{words('objected')}</p> : null}
                {answer ? (
                  <p className="whitespace-pre-line">
                    {words('answer')}: {answer}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  );
}
