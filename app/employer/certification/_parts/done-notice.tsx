import { getTranslations } from 'next-intl/server';
import { NoticeBox } from '@/components/ui/panel';
import { uploadKindInput } from '@/lib/domain/certification/materials';

const steps = ['registered', 'platforms', 'person', 'organisation', 'submitted', 'restarted'] as const;

/** What the step before has brought about; nothing for an address that names none. */
export async function DoneNotice({ done }: { done?: string }) {
  const words = await getTranslations('certification');
  const step = steps.find((one) => one === done);
  const kind = uploadKindInput.safeParse(done);
  const text = step
    ? words(`done.${step}`)
    : kind.success
      ? words('done.upload', { kind: words(`kinds.${kind.data}`) })
      : null;
  return text ? (
    <div role="status">
      <NoticeBox tone="good">{text}</NoticeBox>
    </div>
  ) : null;
}
