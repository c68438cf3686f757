import { getFormatter, getTranslations } from '@/lib/words/reader';
import { remind } from '../actions';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts, Panel } from '@/components/ui/panel';
import { newSecret } from '@/lib/ids';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

/** What keeps the graduate from answering, or not, as of now; and a reminder. */
export async function GraduateStatus({ detail, mayRemind }: { detail: AgreementDetail; mayRemind: boolean }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('employer.status'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { seenAt, nudgedAt, isActivated, isEnrolled, baseDataConfirmed, boundElsewhere } = detail;
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Panel title={words('title')}>
      <Facts
        rows={[
          [words('account'), words(isActivated ? 'activated' : 'notActivated')],
          [words('seen'), seenAt ? moment(seenAt) : words('seenNot')],
          ...(isEnrolled ? [] : [[words('enrolment'), words('left')] as const]),
          [words('data'), words(baseDataConfirmed ? 'confirmed' : 'unconfirmed')],
          [words('slot'), words(boundElsewhere ? 'bound' : 'free')],
          ...(nudgedAt ? [[words('remindedAt'), moment(nudgedAt)] as const] : []),
        ]}
      />
      {mayRemind ? (
        <ActionForm action={remind} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={detail.id} />
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <SubmitButton tone="secondary">{words('remind')}</SubmitButton>
            <span className="text-[13px] text-ink-2">{words('remindHint')}</span>
          </div>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
