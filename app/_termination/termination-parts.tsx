import { getTranslations } from '@/lib/words/reader';
import { confirmMoney } from './actions';
import { SettlementPanel } from '@/components/proceeding/settlement-panel';
import { FileForm } from '@/components/form/file-form';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { MOST_PAPERS } from '@/lib/domain/proceeding/termination-papers';
import { mayAddPaper, sideOfViewer } from '@/lib/domain/proceeding/termination-policy';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';
import { settlementView } from '@/lib/queries/proceeding/settlement-view';
import { refusalText } from '@/lib/server/refusal-text';

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE' | 'SCHOOL'>;
  detail: ProceedingDetail;
  done?: string;
  /** Code of what was wrong with the last upload. */
  problem?: string;
}

/** What only a termination has: its letter once it has passed, the agreed sum, and more papers while it is under way. */
export async function TerminationParts({ viewer, detail, done, problem }: Props) {
  if (detail.kind !== 'TERMINATION') return null;
  const words = await getTranslations('terminations');
  const sentence = problem ? await refusalText(problem, { limit: MOST_PAPERS }) : undefined;
  const mayAdd = mayAddPaper(viewer, detail).allowed;
  return (
    <>
      {detail.state === 'PASSED' ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LinkButton href={`/api/proceedings/${detail.id}/document`} tone="primary">
            {words('letter.download')}
          </LinkButton>
          <p className="text-[13px] text-ink-2">{words('letter.hint')}</p>
        </div>
      ) : null}
      {detail.settlement ? (
        <SettlementOf {...{ viewer, detail, done }} problem={mayAdd ? undefined : sentence} />
      ) : null}
      {done === 'paper' ? <NoticeBox tone="good">{words('morePapers.done')}</NoticeBox> : null}
      {mayAdd ? <MorePapers viewer={viewer} detail={detail} problem={sentence} /> : null}
    </>
  );
}

/** The agreed sum, wherever a termination is read or answered. */
export async function SettlementOf({ viewer, detail, done, problem }: Props) {
  const settlement = detail.settlement && (await settlementView(viewer, detail.id));
  if (!settlement) return null;
  return <SettlementPanel settlement={settlement} confirm={confirmMoney} done={done} problem={problem} />;
}

async function MorePapers({ viewer, detail, problem }: Props) {
  const [words, papers] = await Promise.all([
    getTranslations('terminations.morePapers'),
    getTranslations('terminations.papers'),
  ]);
  return (
    <Panel title={words('add')}>
      <FileForm
        action="/api/proceedings/papers"
        field="file"
        id="more-paper"
        label={papers('otherLabel')}
        hint={words('hint')}
        accept="image/png,image/jpeg,application/pdf"
        submit={words('submit')}
        words={{ uploading: papers('uploading'), failed: papers('failed') }}
        problem={problem}
      >
        <input type="hidden" name="id" value={detail.id} />
        <input type="hidden" name="side" value={sideOfViewer(viewer) ?? ''} />
      </FileForm>
    </Panel>
  );
}
