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

/** What people compare offers by, row by row; a row nobody says anything in is left out. */
export async function offerRows(offers: readonly Offer[]): Promise<OfferRow[]> {
  const [words, values, codes, states, day] = await Promise.all([
    getTranslations('counterProposal.compare'),
    getTranslations('signing.values'),
    getTranslations('codes'),
    getTranslations('states.agreement'),
    getDayFormat(),
  ]);
  const yuan = (fen: number | null): string | null => (fen === null ? null : `¥${fenToYuan(fen)}`);
  const damages = (fen: number): string => (fen === 0 ? values('damagesNone') : `¥${fenToYuan(fen)}`);
  const on = (date: string): string => day(startOfShanghaiDay(date));
  const trialOf = ({ probationMonths, traineeshipMonths }: Offer['letter']['terms']): string => {
    if (traineeshipMonths) return words('traineeship', { count: traineeshipMonths });
    return probationMonths ? words('probation', { count: probationMonths }) : values('noTrial');
  };
  const read: readonly (readonly [Parameters<typeof words>[0], (offer: Offer) => string | null])[] = [
    ['rows.replyBy', ({ replyBy }) => `${day(lastMomentBefore(replyBy))} 24:00`],
    ['rows.state', ({ state }) => states(state)],
    ['rows.regularPay', ({ letter: { terms } }) => yuan(terms.regularPayFen)],
    ['rows.yearPay', ({ letter: { terms } }) => yuan(terms.regularPayFen * 12)],
    ['rows.trialPay', ({ letter: { terms } }) => yuan(terms.probationPayFen)],
    ['rows.otherPay', ({ letter: { terms } }) => terms.otherPay],
    ['rows.trial', ({ letter: { terms } }) => trialOf(terms)],
    [
      'rows.contract',
      ({ letter: { terms } }) =>
        terms.contractMonths
          ? values('fixed', { count: terms.contractMonths })
          : codes(`contractTermKind.${terms.contractTermKind}`),
    ],
    ['rows.place', ({ letter: { terms } }) => placeName(terms.workRegionCode, terms.workAddress)],
    ['rows.actualEmployer', ({ letter: { employer } }) => employer.actualEmployer],
    [
      'rows.household',
      ({ letter: { transfer } }) => values(transfer.acceptsHousehold ? 'householdSolved' : 'householdNot'),
    ],
    [
      'rows.archive',
      ({ letter: { transfer } }) =>
        transfer.acceptsArchive ? (transfer.archiveRecipient ?? values('archiveAccepted')) : values('archiveNot'),
    ],
    ['rows.housing', ({ letter: { terms } }) => terms.housing],
    ['rows.socialInsurance', ({ letter: { terms } }) => terms.socialInsurance],
    [
      'rows.report',
      ({ letter: { terms } }) => values('range', { from: on(terms.reportFromOn), to: on(terms.reportToOn) }),
    ],
    ['rows.reportPlace', ({ letter: { terms } }) => terms.reportPlace],
    ['rows.employerDamages', ({ letter: { terms } }) => damages(terms.employerDamagesFen)],
    ['rows.graduateDamages', ({ letter: { terms } }) => damages(terms.graduateDamagesFen)],
    ['rows.releaseConditions', ({ letter: { terms } }) => terms.releaseConditions],
    ['rows.otherAgreements', ({ letter: { terms } }) => terms.otherAgreements],
  ];
  return read
    .map(([name, valueOf]) => {
      const row = offers.map(valueOf);
      return { name: words(name as 'rows.item'), values: row, differs: new Set(row).size > 1 };
    })
    .filter(({ values: row }) => row.some((value) => value !== null));
}
