import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { MaterialView } from '@/lib/domain/certification/materials';

/** Bytes as people read them: 480 KB, 2.3 MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One uploaded file: a picture in place, a PDF as a link, and what it is called. */
export async function MaterialPicture({ material, large }: { material: MaterialView; large?: boolean }) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  const { kind, fileId, name, mediaType, size, createdAt } = material;
  const href = `/api/files/${fileId}`;
  const isPicture = mediaType.startsWith('image/');
  const limit = large ? 'max-h-[420px]' : 'max-h-40';
  return (
    <div className="grid gap-1.5">
      {isPicture ? (
        <a href={href} target="_blank" rel="noreferrer" className="block w-fit max-w-full">
          <img
            src={href}
            alt={words(`kinds.${kind}`)}
            className={`${limit} w-auto max-w-full rounded-md border border-line bg-ground object-contain`}
          />
        </a>
      ) : null}
      <p className="text-[13px] text-ink-2">
        {words('materials.file', { name, size: sizeOf(size) })} ·{' '}
        {words('facts.uploadedAt', { date: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })} ·{' '}
        <a href={href} target="_blank" rel="noreferrer" className="underline">
          {words(isPicture ? 'materials.open' : 'materials.openPdf')}
        </a>
      </p>
    </div>
  );
}
