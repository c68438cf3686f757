import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Support } from '@/app/_frame/support';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { hasLicenceExpired, licenceDaysLeft, REMINDER_DAYS } from '@/lib/domain/certification/licence';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { OwnCertification } from '@/lib/queries/certification/own-certification';
import { beginChange, giveUpChange } from './actions';

interface Props {
  own: OwnCertification;
  mayWrite: boolean;
}

/** What stands above the steps besides the certification itself: suspended, taken, running out, being changed. */
export async function StandingNotices({ own, mayWrite }: Props) {
  const [words, format] = await Promise.all([getTranslations('standing'), getFormatter()]);
  const { suspension, licenceExpiresAt: end, now } = own;
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long' });
  const days = end && !hasLicenceExpired(end, now) ? licenceDaysLeft(end, now) : null;
  return (
    <>
      {suspension ? (
        <NoticeBox tone="bad" title={words('suspended.title')}>
          <p className="whitespace-pre-line">{suspension.reason}</p>
          <p className="mt-1 text-[13px]">
            {words('suspended.since', { date: day(suspension.suspendedAt) })} · {words('suspended.contact')} <Support />
          </p>
        </NoticeBox>
      ) : null}
      {own.isCodeTaken ? (
        <NoticeBox tone="warn" title={words('taken.title')}>
          <p className="mb-2">{words('taken.text')}</p>
          {mayWrite ? (
            <div className="flex flex-wrap gap-2.5">
              <LinkButton href="/employer/certification/join">{words('taken.go')}</LinkButton>
              {own.isEditable ? (
                <LinkButton href="/employer/certification/organisation">{words('taken.change')}</LinkButton>
              ) : null}
            </div>
          ) : null}
        </NoticeBox>
      ) : null}
      {end && days !== null && days <= REMINDER_DAYS[0] ? (
        <NoticeBox tone="warn">{words('licence.soon', { date: day(lastMomentBefore(end)), days })}</NoticeBox>
      ) : null}
    </>
  );
}

/** How far a change is, in the words `standing.change`: its heading and what that means meanwhile. */
function sentencesOf({ roundState, offersTransfer }: OwnCertification, isOpen: boolean) {
  if (roundState === 'REMITTING' || roundState === 'AWAITING_AMOUNT') return ['transferTitle', 'transferText'] as const;
  if (roundState === 'IN_REVIEW') return ['reviewTitle', 'reviewText'] as const;
  if (isOpen) return ['openTitle', 'openText'] as const;
  return ['title', offersTransfer ? 'text' : 'materialsText'] as const;
}

/** A certified employer changes what was certified, or gives a change up. */
export async function ChangePanel({ own, mayWrite }: Props) {
  const [words, shell, format] = await Promise.all([
    getTranslations('standing'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { round, roundState, licenceExpiresAt: end } = own;
  if (!own.isCertifiedOnce || !mayWrite || own.suspension) return null;
  const problem = { summaryTitle: shell('problem') };
  const date = end ? format.dateTime(lastMomentBefore(end), { dateStyle: 'long' }) : '';
  const isOpen = ['DRAFT', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REMITTANCE_FAILED'].includes(roundState ?? '');
  const [title, text] = sentencesOf(own, isOpen);
  return (
    <Panel title={words(`change.${title}`)}>
      <p className="mb-1">{words(`change.${text}`)}</p>
      <p className="mb-3 text-[13px] text-ink-2">
        {words('licence.label')} {end ? words('licence.until', { date }) : words('licence.none')}
      </p>
      {own.mayBegin ? (
        <ActionForm action={beginChange} {...problem}>
          <div>
            <SubmitButton tone={own.state === 'EXPIRED' ? 'primary' : 'secondary'}>
              {words('change.begin')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {isOpen && round ? (
        <ActionForm action={giveUpChange} {...problem} className="grid gap-2">
          <input type="hidden" name="version" value={round.version} />
          <p className="text-[13px] text-ink-2">{words('change.giveUpText')}</p>
          <div>
            <SubmitButton tone="secondary">{words('change.giveUp')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
