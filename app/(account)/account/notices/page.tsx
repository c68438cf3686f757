import { getTranslations } from '@/lib/words/reader';
import { choose } from './actions';
import { CalendarPanel } from './calendar-panel';
import { AccountTabs } from '@/components/account/account-tabs';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { noticeChoices } from '@/lib/queries/account/notice-choices';
import type { AddressValues } from '@/lib/server/address';

const channels = ['mail', 'sms'] as const;

export default async function NoticesPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireAnyViewer('own.account');
  const [words, account, shell, { hasMail, hasMobile, kinds }, { done }] = await Promise.all([
    getTranslations('account.notices'),
    getTranslations('account'),
    getTranslations('shell'),
    noticeChoices(viewer, undefined),
    searchParams,
  ]);
  // Whoever reviews or runs the platform has queues; the choice of another side of the same account is kept.
  const hearsOfSigning = viewer.party === 'EMPLOYER' || viewer.party === 'GRADUATE';
  const hintOf = (kind: (typeof kinds)[number]['kind']): string => {
    if (kind === 'SIGNING' && viewer.party === 'GRADUATE') return words('signingGraduate');
    return words(`kindHints.${kind}`);
  };
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <AccountTabs viewer={viewer} here="notices" />
      <div className="grid max-w-2xl gap-4">
        {done === 'notices' || done === 'calendarRevoked' ? (
          <NoticeBox tone="good">{account(`done.${done}`)}</NoticeBox>
        ) : null}
        {hasMail ? null : <NoticeBox tone="info">{words('noMail')}</NoticeBox>}
        {hasMobile ? null : <NoticeBox tone="info">{words('noMobile')}</NoticeBox>}
        <Panel>
          <ActionForm action={choose} summaryTitle={shell('problem')}>
            {kinds.map((choice) =>
              choice.kind === 'SIGNING' && !hearsOfSigning ? (
                <KeptChoice key={choice.kind} {...choice} />
              ) : (
                <fieldset key={choice.kind} aria-describedby={`hint-${choice.kind}`}>
                  <legend className="font-medium">{words(`kinds.${choice.kind}`)}</legend>
                  <p id={`hint-${choice.kind}`} className="mb-1 text-[13px] text-ink-2">
                    {hintOf(choice.kind)}
                  </p>
                  <div className="flex flex-wrap gap-x-6">
                    {channels.map((channel) => (
                      <label key={channel} className="flex min-h-11 items-center gap-2.5">
                        <input
                          type="checkbox"
                          name={`${choice.kind}-${channel}`}
                          value="yes"
                          defaultChecked={choice[channel]}
                          className="size-4"
                        />
                        {words(channel)}
                      </label>
                    ))}
                  </div>
                </fieldset>
              ),
            )}
            <div>
              <SubmitButton>{words('save')}</SubmitButton>
            </div>
          </ActionForm>
        </Panel>
        {viewer.party === 'SCHOOL' ? <p className="text-[13px] text-ink-2">{words('signingSchool')}</p> : null}
        <Panel title={words('always')}>
          <p>{words('alwaysText')}</p>
        </Panel>
        <CalendarPanel viewer={viewer} />
      </div>
    </>
  );
}

/** Sent back as it is: a form without the boxes would switch them off. */
function KeptChoice({ kind, mail, sms }: { kind: string; mail: boolean; sms: boolean }) {
  return (
    <>
      {mail ? <input type="hidden" name={`${kind}-mail`} value="yes" /> : null}
      {sms ? <input type="hidden" name={`${kind}-sms`} value="yes" /> : null}
    </>
  );
}
