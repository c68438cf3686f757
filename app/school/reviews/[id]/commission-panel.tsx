import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Facts, Panel } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

/** Who commissioned the studies, and the proof that he agrees. Nothing for everybody else. */
export async function CommissionPanel({ commission }: Pick<AgreementDetail, 'commission'>) {
  if (!commission) return null;
  const [words, format] = await Promise.all([getTranslations('reviews.commission'), getFormatter()]);
  const { unit, file, consentAt } = commission;
  const proof = file ? <a href={`/api/files/${file.id}`}>{file.name}</a> : words('missing');
  return (
    <Panel title={words('title')}>
      <Facts
        rows={[
          ...(unit ? [[words('unit'), unit] as const] : []),
          [words('file'), proof],
          ...(consentAt
            ? [[words('at'), format.dateTime(consentAt, { dateStyle: 'medium', timeStyle: 'short' })] as const]
            : []),
        ]}
      />
      <p className="mt-2 text-[13px] text-ink-2">{words('hint')}</p>
    </Panel>
  );
}
