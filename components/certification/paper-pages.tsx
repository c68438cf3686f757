import { getTranslations } from '@/lib/words/reader';
import { pageAddress, type PaperPage } from '@/lib/domain/rules/paper';

/** `thumbnail` to see which file it is, `preview` beside its form, `reading` to compare it line by line. */
export type PaperSize = 'thumbnail' | 'preview' | 'reading';

const places: Record<PaperSize, string> = {
  thumbnail: 'flex flex-wrap items-end gap-2',
  preview: 'flex flex-wrap items-end gap-3',
  reading: 'grid gap-3',
};
const limits: Record<PaperSize, string> = { thumbnail: 'max-h-20', preview: 'max-h-44', reading: 'max-h-[1100px]' };

interface Props {
  fileId: string;
  pages: readonly PaperPage[];
  /** What the paper is, for those who do not see it. */
  name: string;
  size: PaperSize;
}

/** The pages of an uploaded paper as pictures, each a link to itself at full size. */
export async function PaperPages({ fileId, pages, name, size }: Props) {
  const words = await getTranslations('certification.paper');
  const count = pages.length;
  return (
    <ul className={places[size]}>
      {pages.map(({ number, width, height }) => (
        <li key={number} className="grid gap-1">
          <a
            href={pageAddress(fileId, number)}
            target="_blank"
            rel="noreferrer"
            className="block w-fit max-w-full cursor-zoom-in"
          >
            <img
              src={pageAddress(fileId, number)}
              alt={count === 1 ? words('alone', { name }) : words('page', { name, number, count })}
              width={width}
              height={height}
              loading={number === 1 ? 'eager' : 'lazy'}
              className={`${limits[size]} h-auto w-auto max-w-full rounded-md border border-line bg-ground object-contain`}
            />
          </a>
          {count > 1 ? (
            <p aria-hidden className="text-[13px] text-ink-2">
              {words('caption', { number, count })}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
