import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { RemittanceHistory } from '@/components/remittance/history';
import { RecordForms } from '@/components/remittance/record-forms';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { isId, newSecret } from '@/lib/ids';
import { remittanceDetail } from '@/lib/queries/remittance/remittance-detail';
import { remittanceTone } from '@/components/remittance/tones';
import { failed, sent } from './actions';

const desk = '/platform/remittances';

export default async function RemittanceDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.remittances');
  const { id } = await params;
  if (!isId(id)) notFound();
  const [words, facts, states, format, remittance] = await Promise.all([
    getTranslations('remittances.desk'),
    getTranslations('remittances.facts'),
    getTranslations('remittances.states'),
    getFormatter(),
    remittanceDetail(viewer, { id }),
  ]);
  if (!remittance) notFound();
  const { state, payee, batchId, sentAt, expiresAt, payer, triesUsed } = remittance;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = [
    [words('columns.reference'), remittance.reference],
    [facts('payee'), payee],
    [words('creditCode'), remittance.creditCode ?? facts('none')],
    [facts('account'), remittance.account],
    [facts('bankName'), remittance.bankName],
    [facts('bankLine'), remittance.bankLine ?? facts('none')],
    [facts('requestedAt'), moment(remittance.requestedAt)],
    ...(sentAt && expiresAt
      ? ([
          [facts('sentAt'), moment(sentAt)],
          [facts('until'), moment(expiresAt)],
          [words('triesUsed'), facts('tries', { count: triesUsed })],
        ] as const)
      : []),
    ...(payer ? ([[facts('payer'), payer]] as const) : []),
  ] as const;
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb label={words('trail')} trail={[[words('title'), desk], [payee]]} />
        <PageHeading title={payee} actions={<Tag tone={remittanceTone(state)}>{states(state)}</Tag>} />
      </div>
      <Panel title={words('detail')}>
        <div className="grid gap-3">
          <Facts rows={rows} />
          <p className="text-[13px] text-ink-2">{words('amountHidden')}</p>
          <p className="flex flex-wrap gap-x-4">
            <a href={`/platform/certifications/${remittance.roundId}`} className="py-1 underline">
              {words('claim')}
            </a>
            {batchId ? (
              <a href={`${desk}/batches/${batchId}`} className="py-1 underline">
                {words('openBatch')}
              </a>
            ) : null}
            <a href={`${desk}?state=${state}`} className="py-1 underline">
              {words('toList')}
            </a>
          </p>
        </div>
      </Panel>
      <RecordForms remittance={remittance} deeds={{ sent, failed }} keys={[newSecret(16), newSecret(16)]} />
      <RemittanceHistory steps={remittance.events} />
    </div>
  );
}
