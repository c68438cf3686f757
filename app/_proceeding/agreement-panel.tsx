import { getFormatter, getTranslations } from '@/lib/words/reader';
import { placeOfProceeding } from './places';
import { ProceedingTag } from '@/components/proceeding/tags';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type AgreementProceedings, agreementProceedings } from '@/lib/queries/proceeding/agreement-proceedings';

type Reader = ViewerOf<'EMPLOYER' | 'GRADUATE' | 'SCHOOL'>;

/** On the page of an agreement: the request that is under way, and the earlier ones. Nothing where none was made. */
export async function ProceedingsPanel({ viewer, agreementId }: { viewer: Reader; agreementId: string }) {
  const [found, words, kinds] = await Promise.all([
    agreementProceedings(viewer, agreementId),
    getTranslations('proceedings.panel'),
    getTranslations('states.proceedingKind'),
  ]);
  if (!found || found.items.length === 0) return null;
  const open = found.items.find(({ isOpen }) => isOpen);
  const earlier = found.items.filter(({ isOpen }) => !isOpen);
  return (
    <Panel title={open ? words('open', { kind: kinds(open.kind) }) : words('title')}>
      {open ? (
        <div className="grid gap-2.5">
          <Line item={open} />
          <div>
            <LinkButton href={placeOfProceeding(viewer.party, open.id)}>{words('show')}</LinkButton>
          </div>
        </div>
      ) : null}
      {open && earlier.length > 0 ? <p className="mt-4 mb-1 font-medium">{words('earlier')}</p> : null}
      <ul className="grid gap-1.5">
        {earlier.map((item) => (
          <li key={item.id}>
            <Line item={item} href={placeOfProceeding(viewer.party, item.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

async function Line({ item, href }: { item: AgreementProceedings['items'][number]; href?: string }) {
  const [words, kinds, sides, format] = await Promise.all([
    getTranslations('proceedings.panel'),
    getTranslations('states.proceedingKind'),
    getTranslations('states.party'),
    getFormatter(),
  ]);
  const { kind, state, requestedAt, requestedBy } = item;
  const text = words('line', {
    kind: kinds(kind),
    date: format.dateTime(requestedAt, { dateStyle: 'medium' }),
    side: sides(requestedBy),
  });
  return (
    <p className="flex flex-wrap items-center gap-2">
      {href ? <a href={href}>{text}</a> : <span>{text}</span>}
      <ProceedingTag state={state} requestedBy={requestedBy} />
    </p>
  );
}
