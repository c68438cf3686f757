import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { MaterialView } from '@/lib/domain/certification/materials';
import { PaperPages, type PaperSize } from './paper-pages';

/** Bytes as people read them: 480 KB, 2.3 MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One uploaded file: its pages in place, and what it is called. */
export async function MaterialPicture({ material, size = 'preview' }: { material: MaterialView; size?: PaperSize }) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  const { kind, fileId, name, mediaType, size: bytes, createdAt, pages } = material;
  const isPicture = mediaType.startsWith('image/');
  const parts = [
    words('materials.file', { name, size: sizeOf(bytes) }),
    ...(isPicture || pages.length === 0 ? [] : [words('materials.pages', { count: pages.length })]),
    words('facts.uploadedAt', { date: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
  ];
  return (
    <div className="grid gap-1.5">
      {pages.length > 0 ? (
        <PaperPages fileId={fileId} pages={pages} name={words(`kinds.${kind}`)} size={size} />
      ) : (
        <Undrawn material={material} />
      )}
      <p className="text-[13px] break-words text-ink-2">
        {parts.join(' · ')} ·{' '}
        <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer" className="underline">
          {words(isPicture ? 'materials.open' : 'materials.openPdf')}
        </a>
      </p>
    </div>
  );
}

/** A file from before its pages were drawn: a photo as it is, a PDF to download. */
async function Undrawn({ material: { kind, fileId, mediaType } }: { material: MaterialView }) {
  const words = await getTranslations('certification');
  if (!mediaType.startsWith('image/')) return <p className="text-ink-2">{words('paper.notDrawn')}</p>;
  return (
    <img
      src={`/api/files/${fileId}`}
      alt={words(`kinds.${kind}`)}
      className="max-h-[420px] w-auto max-w-full rounded-md border border-line bg-ground object-contain"
    />
  );
}
