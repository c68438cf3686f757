import { getFormatter, getTranslations } from '@/lib/words/reader';
import { end, endOthers } from './actions';
import { AccountTabs } from '@/components/account/account-tabs';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { ownSessions, type SessionView, signInHistory } from '@/lib/queries/account/own-sessions';
import type { AddressValues } from '@/lib/server/address';
import { requestFacts } from '@/lib/server/request-facts';

const tones = { HERE: 'good', OPEN: 'warn', ENDED: 'idle' } as const;
const path = '/account/sessions';

export default async function SessionsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireAnyViewer('own.account');
  const [{ address }, { after: text, done }] = [await requestFacts(), await searchParams];
  const after = readCursor(text);
  const [words, account, shell, format, open, history] = await Promise.all([
    getTranslations('account.sessions'),
    getTranslations('account'),
    getTranslations('shell'),
    getFormatter(),
    ownSessions(viewer, { address }),
    signInHistory(viewer, { address, after }),
  ]);
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const deviceOf = ({ browser, system }: SessionView): string =>
    words('browserOn', { browser: account(`browsers.${browser}`), system: account(`systems.${system}`) });
  const placeOf = ({ place, network }: SessionView) => (
    <>
      {account(`places.${place}`)}
      {network ? <small>{network}</small> : null}
    </>
  );
  const said = done === 'session' || done === 'sessions' ? done : null;
  return (
    <>
      <PageHeading
        title={open.length > 1 ? words('title', { count: open.length }) : words('one')}
        lead={words('lead')}
        actions={<LinkButton href="/account/password">{words('changePassword')}</LinkButton>}
      />
      <AccountTabs viewer={viewer} here="sessions" />
      <div className="grid gap-4">
        {said ? <NoticeBox tone="good">{account(`done.${said}`)}</NoticeBox> : null}
        <Panel title={words('open')}>
          <ul className="grid gap-3">
            {open.map((session) => (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line pb-3 last:border-0 last:pb-0"
              >
                <div>
                  <p className="flex flex-wrap items-center gap-x-3 font-medium">
                    {deviceOf(session)}
                    <Tag tone={tones[session.state]}>{words(`states.${session.state}`)}</Tag>
                  </p>
                  <p className="text-[13px] text-ink-2">
                    {words('at')} {when(session.at)} · {account(`places.${session.place}`)}
                    {session.network ? ` ${session.network}` : ''}
                  </p>
                </div>
                {session.state === 'HERE' ? null : (
                  <ActionForm action={end} summaryTitle={shell('problem')} className="grid gap-2">
                    <input type="hidden" name="id" value={session.id} />
                    <SubmitButton tone="danger">
                      <span className="sr-only">
                        {words('endThis', { device: deviceOf(session), date: when(session.at) })}
                      </span>
                      <span aria-hidden="true">{words('end')}</span>
                    </SubmitButton>
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
          {open.length > 1 ? (
            <div className="mt-4">
              <ActionForm action={endOthers} summaryTitle={shell('problem')} className="grid gap-2">
                <div>
                  <SubmitButton>{words('endOthers')}</SubmitButton>
                </div>
              </ActionForm>
            </div>
          ) : null}
        </Panel>
        <Panel title={words('history')} flush>
          <p className="px-[18px] py-3 text-[13px] text-ink-2">
            {words('historyLead')} {words('placeNote')}
          </p>
          <DataTable
            caption={words('history')}
            rows={history.rows}
            keyOf={({ id }) => id}
            columns={[
              { key: 'at', label: words('at'), cell: ({ at }) => when(at) },
              { key: 'device', label: words('device'), cell: deviceOf },
              { key: 'place', label: words('place'), cell: placeOf },
              {
                key: 'state',
                label: words('state'),
                cell: ({ state }) => <Tag tone={tones[state]}>{words(`states.${state}`)}</Tag>,
              },
            ]}
          />
          <Pagination
            label={words('pages')}
            first={after ? { href: path, text: shell('first') } : undefined}
            next={history.next ? { href: `${path}?after=${history.next}`, text: shell('next') } : undefined}
          />
        </Panel>
      </div>
    </>
  );
}
