import { getDayFormat, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { Facts, Panel } from '@/components/ui/panel';
import { releaseClausesOf } from '@/lib/domain/agreement/release-clauses';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { placeName } from '@/lib/domain/regions/lookup';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { fenToYuan } from '@/lib/domain/rules/money';

type Row = readonly [label: string, value: ReactNode];
type Terms = LetterContent['terms'];

const yuan = (fen: number): string => `¥${fenToYuan(fen)}`;
/** Several lines as they were typed. */
const lines = (text: string): ReactNode => <span className="whitespace-pre-line">{text}</span>;

/** The release clauses, one a line; null where there are none. */
async function clausesOf(terms: Terms): Promise<string | null> {
  const codes = await getTranslations('codes.releaseClause');
  const names = releaseClausesOf(terms).map((clause) => codes(clause));
  return names.join('\n') || null;
}

/** Block C: what the two sides agree on. Rows nobody filled in are left out. */
export async function TermsFacts({ terms }: { terms: Terms }) {
  const [fields, values, codes, day] = await Promise.all([
    getTranslations('signing.fields'),
    getTranslations('signing.values'),
    getTranslations('codes'),
    getDayFormat(),
  ]);
  const on = (date: string): string => day(startOfShanghaiDay(date));
  const { contractTermKind, contractMonths, probationMonths, traineeshipMonths } = terms;
  const months = (count: number): string => values('months', { count });
  const damages = (fen: number): string => (fen === 0 ? values('damagesNone') : yuan(fen));
  const optional = (label: string, text: string | null): Row[] => (text ? [[label, lines(text)]] : []);
  const rows: Row[] = [
    [fields('post'), terms.post],
    [fields('occupation'), codes(`occupation.${terms.occupation}`)],
    [fields('workPlace'), placeName(terms.workRegionCode, terms.workAddress)],
    [
      fields('contract'),
      contractMonths ? values('fixed', { count: contractMonths }) : codes(`contractTermKind.${contractTermKind}`),
    ],
    traineeshipMonths
      ? [fields('traineeship'), months(traineeshipMonths)]
      : [fields('trial'), probationMonths ? months(probationMonths) : values('noTrial')],
    ...(terms.probationPayFen === null
      ? []
      : [[fields(traineeshipMonths ? 'traineeshipPay' : 'trialPay'), yuan(terms.probationPayFen)] as const]),
    [fields('regularPay'), yuan(terms.regularPayFen)],
    ...optional(fields('otherPay'), terms.otherPay),
    ...optional(fields('socialInsurance'), terms.socialInsurance),
    ...optional(fields('housing'), terms.housing),
    [fields('report'), values('range', { from: on(terms.reportFromOn), to: on(terms.reportToOn) })],
    ...optional(fields('reportPlace'), terms.reportPlace),
    [fields('employerDamages'), damages(terms.employerDamagesFen)],
    [fields('graduateDamages'), damages(terms.graduateDamagesFen)],
    ...optional(fields('releaseClauses'), await clausesOf(terms)),
    ...optional(fields('releaseConditions'), terms.releaseConditions),
    ...optional(fields('otherAgreements'), terms.otherAgreements),
  ];
  return <Facts rows={rows} />;
}

/** Block D: where the archive and the household registration go. */
export async function TransferFacts({ transfer }: { transfer: LetterContent['transfer'] }) {
  const [fields, values, codes] = await Promise.all([
    getTranslations('signing.fields'),
    getTranslations('signing.values'),
    getTranslations('codes'),
  ]);
  const optional = (label: string, text: string | null): Row[] => (text ? [[label, text]] : []);
  const kind = transfer.archiveTransferKind;
  const rows: Row[] = [
    [
      fields('archive'),
      transfer.acceptsArchive
        ? `${values('archiveAccepted')}${kind ? ` · ${codes(`archiveTransferKind.${kind}`)}` : ''}`
        : values('archiveNot'),
    ],
    ...optional(fields('archiveRecipient'), transfer.archiveRecipient),
    ...optional(fields('department'), transfer.archiveDepartment),
    ...optional(fields('contact'), transfer.archiveContact),
    ...optional(fields('telephone'), transfer.archiveTelephone),
    ...optional(fields('archiveAddress'), transfer.archiveAddress),
    ...optional(fields('postcode'), transfer.archivePostcode),
    [
      fields('household'),
      transfer.acceptsHousehold
        ? `${values('householdSolved')}${transfer.householdAddress ? ` · ${transfer.householdAddress}` : ''}`
        : values('householdNot'),
    ],
  ];
  return <Facts rows={rows} />;
}

/** Block A: who invites. */
export async function EmployerFacts({ employer }: { employer: LetterContent['employer'] }) {
  const [fields, codes] = await Promise.all([getTranslations('signing.fields'), getTranslations('codes')]);
  const rows: Row[] = [
    [fields('name'), employer.name],
    [fields('creditCode'), employer.creditCode],
    ...(employer.actualEmployer ? [[fields('actualEmployer'), employer.actualEmployer] as const] : []),
    [fields('nature'), codes(`employerNature.${employer.nature}`)],
    [fields('industry'), codes(`industry.${employer.industry}`)],
    ...(employer.scale ? [[fields('scale'), codes(`employerScale.${employer.scale}`)] as const] : []),
    [fields('address'), placeName(employer.regionCode, employer.address)],
    [fields('contact'), employer.contact],
    [fields('telephone'), employer.telephone],
    [fields('email'), employer.email],
  ];
  return <Facts rows={rows} />;
}

/** The whole letter on three sheets: terms, transfer, employer. */
export async function LetterPanels({ letter }: { letter: Omit<LetterContent, 'form' | 'enrolmentId'> }) {
  const sections = await getTranslations('signing.sections');
  return (
    <div className="@container">
      <div className="grid items-start gap-4 @3xl:grid-cols-2">
        <Panel title={sections('terms')}>
          <TermsFacts terms={letter.terms} />
        </Panel>
        <div className="grid gap-4">
          <Panel title={sections('transfer')}>
            <TransferFacts transfer={letter.transfer} />
          </Panel>
          <Panel title={sections('employer')}>
            <EmployerFacts employer={letter.employer} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
