import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import type { CorrectionRecord } from '@/lib/queries/correction/corrections';

interface Props {
  detail: AgreementDetail;
  records: readonly CorrectionRecord[];
  /** It was asked for just now. */
  isDone: boolean;
}

/** Who has the correction now and what the reviewer can still do, or that a level before saw the older terms. */
export async function CorrectionNotices({ detail, records, isDone }: Props) {
  const [words, reviews, levels] = await Promise.all([
    getTranslations('correction.review'),
    getTranslations('reviews'),
    getTranslations('states.level'),
  ]);
  const { id, state, may, letter } = detail;
  if (state === 'CORRECTING_EMPLOYER' || state === 'CORRECTING_GRADUATE') {
    return (
      <NoticeBox
        tone={isDone ? 'good' : 'info'}
        title={
          isDone
            ? words('done', { employer: letter.employer.name })
            : words(state === 'CORRECTING_EMPLOYER' ? 'waitingEmployer' : 'waitingGraduate')
        }
      >
        <p className={may.reject.allowed ? 'mb-2' : undefined}>
          {words(may.reject.allowed ? 'waitingText' : 'otherLevel')}
        </p>
        {may.reject.allowed ? (
          <LinkButton href={`/school/reviews/${id}/reject`} tone="danger">
            {reviews('reject')}
          </LinkButton>
        ) : null}
      </NoticeBox>
    );
  }
  const passed = new Set(records.flatMap(({ passedBefore }) => passedBefore));
  if (!may.pass.allowed || passed.size === 0) return null;
  return (
    <NoticeBox
      tone="warn"
      title={words('afterPass', { levels: [...passed].map((level) => levels(level)).join(' · ') })}
    >
      {words('afterPassText')}
    </NoticeBox>
  );
}
