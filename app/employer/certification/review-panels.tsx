import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ClaimPanels } from '@/components/certification/claim-panels';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import type { OwnCertification } from '@/lib/queries/certification/own-certification';
import { takeBack } from './actions';

/** What is under review and in nobody's hands can be taken back and mended. */
export async function TakeBack({ version }: { version: number }) {
  const [words, shell] = await Promise.all([getTranslations('certification.takeBack'), getTranslations('shell')]);
  return (
    <Panel>
      <ActionForm action={takeBack} summaryTitle={shell('problem')} className="grid gap-2">
        <input type="hidden" name="version" value={version} />
        <p className="text-[13px] text-ink-2">{words('text')}</p>
        <div>
          <SubmitButton tone="secondary">{words('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** A change that was not approved, apart from what is certified. */
export async function RejectedChange({ own: { rejectedChange: change, round } }: { own: OwnCertification }) {
  if (!change) return null;
  const [words, certification, format] = await Promise.all([
    getTranslations('certification.rejectedChange'),
    getTranslations('certification'),
    getFormatter(),
  ]);
  const date = change.decidedAt ? format.dateTime(change.decidedAt, { dateStyle: 'long' }) : '';
  return (
    <>
      <NoticeBox tone="warn" title={words('title')}>
        <p>{words('text', { date })}</p>
        {change.reason ? (
          <p className="mt-1 whitespace-pre-line">{certification('history.reason', { reason: change.reason })}</p>
        ) : null}
      </NoticeBox>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium sm:min-h-0 sm:py-0">{words('see')}</summary>
        <div className="mt-3 grid gap-4">
          <ClaimPanels claim={change.claim} before={round} />
        </div>
      </details>
    </>
  );
}
