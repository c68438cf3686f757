import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { placeName } from '@/lib/domain/regions/lookup';
import { lastMomentBefore, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { fenToYuan } from '@/lib/domain/rules/money';
import type { Offer } from '@/lib/queries/agreement/own-offers';

export interface OfferRow {
  name: string;
  /** One an offer, in their order; null = nothing agreed. */
  values: readonly (string | null)[];
  differs: boolean;
}

type Words = Awaited<ReturnType<typeof wordsOfOffers>>;
/** The name of a row, a key of the words, and how it reads one offer. */
type Line = readonly [name: string, valueOf: (offer: Offer) => string | null];

async function wordsOfOffers() {
  const [words, values, codes, states, day] = await Promise.all([
    getTranslations('counterProposal.compare'),
    getTranslations('signing.values'),
    getTranslations('codes'),
    getTranslations('states.agreement'),
    getDayFormat(),
  ]);
  return { words, values, codes, states, day };
}

/** Until when, and what is paid. */
function payLines({ words, values, states, day }: Words): Line[] {
  const yuan = (fen: number | null): string | null => (fen === null ? null : `¥${fenToYuan(fen)}`);
  const trialOf = ({ probationMonths, traineeshipMonths }: Offer['letter']['terms']): string => {
    if (traineeshipMonths) return words('traineeship', { count: traineeshipMonths });
    return probationMonths ? words('probation', { count: probationMonths }) : values('noTrial');
  };
  return [
    ['replyBy', ({ replyBy }) => `${day(lastMomentBefore(replyBy))} 24:00`],
    ['state', ({ state }) => states(state)],
    ['regularPay', ({ letter: { terms } }) => yuan(terms.regularPayFen)],
    ['yearPay', ({ letter: { terms } }) => yuan(terms.regularPayFen * 12)],
    ['trialPay', ({ letter: { terms } }) => yuan(terms.probationPayFen)],
    ['otherPay', ({ letter: { terms } }) => terms.otherPay],
    ['trial', ({ letter: { terms } }) => trialOf(terms)],
  ];
}

/** How long, where, and what comes with it. */
function workLines({ values, codes }: Words): Line[] {
  return [
    [
      'contract',
      ({ letter: { terms } }) =>
        terms.contractMonths
          ? values('fixed', { count: terms.contractMonths })
          : codes(`contractTermKind.${terms.contractTermKind}`),
    ],
    ['place', ({ letter: { terms } }) => placeName(terms.workRegionCode, terms.workAddress)],
    ['actualEmployer', ({ letter: { employer } }) => employer.actualEmployer],
    ['household', ({ letter }) => values(letter.transfer.acceptsHousehold ? 'householdSolved' : 'householdNot')],
    [
      'archive',
      ({ letter: { transfer } }) =>
        transfer.acceptsArchive ? (transfer.archiveRecipient ?? values('archiveAccepted')) : values('archiveNot'),
    ],
    ['housing', ({ letter: { terms } }) => terms.housing],
    ['socialInsurance', ({ letter: { terms } }) => terms.socialInsurance],
  ];
}

/** When to begin, and what leaving costs. */
function promiseLines({ values, day }: Words): Line[] {
  const damages = (fen: number): string => (fen === 0 ? values('damagesNone') : `¥${fenToYuan(fen)}`);
  const on = (date: string): string => day(startOfShanghaiDay(date));
  return [
    ['report', ({ letter: { terms } }) => values('range', { from: on(terms.reportFromOn), to: on(terms.reportToOn) })],
    ['reportPlace', ({ letter: { terms } }) => terms.reportPlace],
    ['employerDamages', ({ letter: { terms } }) => damages(terms.employerDamagesFen)],
    ['graduateDamages', ({ letter: { terms } }) => damages(terms.graduateDamagesFen)],
    ['releaseConditions', ({ letter: { terms } }) => terms.releaseConditions],
    ['otherAgreements', ({ letter: { terms } }) => terms.otherAgreements],
  ];
}

/** What people compare offers by, row by row; a row nobody says anything in is left out. */
export async function offerRows(offers: readonly Offer[]): Promise<OfferRow[]> {
  const known = await wordsOfOffers();
  return [...payLines(known), ...workLines(known), ...promiseLines(known)]
    .map(([name, valueOf]) => {
      const values = offers.map(valueOf);
      return { name: known.words(`rows.${name}` as 'rows.item'), values, differs: new Set(values).size > 1 };
    })
    .filter(({ values }) => values.some((value) => value !== null));
}
