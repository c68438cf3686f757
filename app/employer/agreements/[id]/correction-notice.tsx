import { getTranslations } from '@/lib/words/reader';
import { FixListView } from '@/components/agreement/corrections';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import type { CorrectionRecord } from '@/lib/queries/correction/corrections';

interface Props {
  detail: AgreementDetail;
  records: readonly CorrectionRecord[];
  done?: string;
}

/** The list that waits for this employer, or who has its correction now. */
export async function CorrectionNotice({ detail, records, done }: Props) {
  const record = records.at(-1);
  if (!record?.isOpen) return null;
  const [words, levels] = await Promise.all([getTranslations('correction.employer'), getTranslations('states.level')]);
  const { fixList, refusals } = record;
  const level = levels(fixList.level);
  const { name } = detail.graduate;
  if (detail.state === 'CORRECTING_GRADUATE') {
    return (
      <NoticeBox tone={done === 'corrected' ? 'good' : 'info'} title={words('waiting', { name })}>
        {words('waitingText', { level })}
      </NoticeBox>
    );
  }
  const refused = refusals.at(-1);
  return (
    <NoticeBox tone="warn" title={words('box', { level, count: fixList.items.length })}>
      <div className="grid gap-2">
        {refused ? (
          <p className="font-medium whitespace-pre-line">{words('sentBack', { reason: refused.reason })}</p>
        ) : null}
        <FixListView fixList={fixList} />
        <p>{words('boxText', { level })}</p>
        {detail.may.correct.allowed ? (
          <div>
            <LinkButton href={`/employer/agreements/${detail.id}/correct`} tone="primary">
              {words('open')}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </NoticeBox>
  );
}
