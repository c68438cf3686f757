import { getTranslations } from '@/lib/words/reader';
import { FixListView } from '@/components/agreement/corrections';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import type { CorrectionRecord } from '@/lib/queries/correction/corrections';

interface Props {
  detail: AgreementDetail;
  records: readonly CorrectionRecord[];
  done?: string;
}

/** The correction that waits for the graduate or for the employer, or what he has just answered. */
export async function CorrectionNotice({ detail, records, done }: Props) {
  const record = records.at(-1);
  if (!record) return null;
  const [words, levels] = await Promise.all([getTranslations('correction.graduate'), getTranslations('states.level')]);
  const level = levels(record.fixList.level);
  if (!record.isOpen) {
    const isNews = done === 'confirmed' && record.confirmedAt !== null && detail.turn === 'SCHOOL';
    return isNews ? <NoticeBox tone="good">{words('done', { level })}</NoticeBox> : null;
  }
  const proposal = detail.versions.find(({ id }) => id === detail.proposalId);
  if (detail.state === 'CORRECTING_GRADUATE' && proposal) {
    const count = differencesBetween(detail.letter, proposal.letter).length;
    return (
      <NoticeBox tone="warn" title={words('box', { count })}>
        <p className="mb-2">{words('boxText', { level })}</p>
        <LinkButton href={`/graduate/agreements/${detail.id}/correction`} tone="primary">
          {words('open')}
        </LinkButton>
      </NoticeBox>
    );
  }
  return (
    <>
      {done === 'sentBack' ? <NoticeBox tone="good">{words('doneRefused')}</NoticeBox> : null}
      <NoticeBox tone="info" title={words('waiting')}>
        <div className="grid gap-2">
          <p>{words('waitingText', { level })}</p>
          <FixListView fixList={record.fixList} />
        </div>
      </NoticeBox>
    </>
  );
}
