import { getFormatter, getTranslations } from 'next-intl/server';
import type { UploadKind } from '@/lib/domain/certification/materials';

export interface Material {
  kind: UploadKind;
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  createdAt: Date;
}

/** One uploaded file: a picture is shown (small or as wide as its place), a PDF opens in a window of its own. */
export async function MaterialView({ material, isWide = false }: { material: Material; isWide?: boolean }) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  const { kind, fileId, name, mediaType, size, createdAt } = material;
  const href = `/api/files/${fileId}`;
  const isPdf = mediaType === 'application/pdf';
  const kilobytes = Math.max(1, Math.round(size / 1024));
  const readable =
    kilobytes < 1024
      ? format.number(kilobytes, { style: 'unit', unit: 'kilobyte' })
      : format.number(kilobytes / 1024, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const shape = isWide ? 'max-h-[36rem] w-full object-contain' : 'max-h-44 max-w-full object-contain';
  return (
    <figure className="grid gap-1.5">
      {isPdf ? null : (
        <a href={href} target="_blank" rel="noreferrer" className="block w-fit max-w-full">
          {/* The files are private and never to be kept or resized by an optimiser. */}
          <img src={href} alt={words(`kinds.${kind}`)} className={`rounded-md border border-line bg-ground ${shape}`} />
        </a>
      )}
      <figcaption className="text-[13px] text-ink-2">
        <span className="break-all">{words('materials.file', { name, size: readable })}</span>
        {' · '}
        {words('facts.uploadedAt', {
          date: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}{' '}
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className={isPdf ? 'button mt-1.5 w-fit' : 'inline-flex min-h-6 items-center underline'}
        >
          {words(isPdf ? 'materials.openPdf' : 'materials.open')}
        </a>
      </figcaption>
    </figure>
  );
}
