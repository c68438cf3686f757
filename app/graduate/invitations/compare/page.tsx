import { getTranslations } from '@/lib/words/reader';
import { offerRows } from './offer-rows';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { type Offer, ownOffers } from '@/lib/queries/agreement/own-offers';
import type { AddressValues } from '@/lib/server/address';

export default async function ComparePage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const { id } = await searchParams;
  const named = id === undefined ? [] : Array.isArray(id) ? id : [id];
  const [words, { offers, isMore }] = await Promise.all([
    getTranslations('counterProposal.compare'),
    ownOffers(viewer, named),
  ]);
  const isEnough = offers.length > 1;
  return (
    <>
      <Breadcrumb label={words('back')} trail={[[words('back'), '/graduate/invitations'], [words('trail')]]} />
      <PageHeading
        title={isEnough ? words('title', { count: offers.length }) : words('empty')}
        lead={isEnough ? words('lead') : undefined}
      />
      {isEnough ? (
        <div className="grid gap-4">
          {isMore ? <NoticeBox tone="info">{words('tooMany')}</NoticeBox> : null}
          <OfferTable offers={offers} />
          <p className="text-[13px] text-ink-2">{words('legend')}</p>
        </div>
      ) : (
        <Panel>
          <EmptyState
            title={words(offers.length === 1 ? 'onlyOne' : 'empty')}
            action={
              <LinkButton href="/graduate/invitations" tone="primary">
                {words('back')}
              </LinkButton>
            }
          >
            {words('emptyText')}
          </EmptyState>
        </Panel>
      )}
    </>
  );
}

/** More than two need more than the column of a page for one reader. */
const wide = 'lg:relative lg:left-1/2 lg:w-[min(70rem,calc(100vw-4rem))] lg:-translate-x-1/2';

/** One offer a column; on a phone the columns pass under the names of the rows, which stay. */
async function OfferTable({ offers }: { offers: readonly Offer[] }) {
  const [words, rows] = await Promise.all([getTranslations('counterProposal.compare'), offerRows(offers)]);
  const name = 'sticky left-0 z-10 w-28 min-w-28 bg-paper px-2.5 py-2.5 text-left align-top font-medium sm:w-44';
  const cell = 'min-w-28 sm:min-w-38 px-2.5 py-2.5 text-left align-top';
  return (
    <div className={`panel overflow-x-auto ${offers.length > 2 ? wide : ''}`}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{words('caption')}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={name}>
              {words('rows.item')}
            </th>
            {offers.map(({ id, letter }) => (
              <th key={id} scope="col" className={cell}>
                <span className="block font-semibold">{letter.terms.post}</span>
                <span className="block font-normal">{letter.employer.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-b border-line last:border-0">
              <th scope="row" className={name}>
                {row.name}
                {row.differs ? (
                  <span className="block text-[13px] font-semibold text-brand">
                    <span aria-hidden="true">≠ </span>
                    {words('differs')}
                  </span>
                ) : null}
              </th>
              {row.values.map((value, index) => (
                <td
                  key={offers[index]?.id}
                  className={`${cell} whitespace-pre-line ${row.differs ? 'font-medium' : 'text-ink-2'}`}
                >
                  {value ?? <span className="text-ink-2">{words('none')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={name} />
            {offers.map(({ id, letter }) => (
              <td key={id} className={cell}>
                <a href={`/graduate/invitations/${id}`} className="inline-flex min-h-11 items-center">
                  {words('open')}
                  <span className="sr-only"> {letter.employer.name}</span>
                </a>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
