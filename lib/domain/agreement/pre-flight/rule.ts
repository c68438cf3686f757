import type { EmployerNatureCode } from '../../codes/employer';
import type { MinimumWage } from '../../reference/minimum-wage';
import type { TermsDraft } from '../terms';
import type { TransferDraft } from '../transfer';

/**
 * `error` stops the letter, `warning` asks for a second look and for a tick before sending, `hint` informs.
 */
export type PreFlightLevel = 'error' | 'warning' | 'hint';

/** Where the field is: on the letter, in its address-book entry, in the certification, or with the graduate. */
export type PreFlightPlace = 'letter' | 'transfer' | 'certification' | 'graduate';

type Params = Readonly<Record<string, string | number>>;

/** What a rule found at one field; `code` is a key of lib/words/…/rules, `params` fill its braces. */
export interface Finding {
  level: PreFlightLevel;
  code: string;
  /** Name of the input. */
  field: string;
  place: PreFlightPlace;
  params?: Params;
}

/** Terms and what judges them, complete or not: rules are silent about what is not there. */
export interface TermsSubject {
  terms: TermsDraft;
  employer: {
    nature: EmployerNatureCode;
    /** As the letter says it. */
    name: string;
    /** As it was certified. */
    certifiedName: string;
  };
  /** 实际用工单位; null = the employer itself. */
  actualEmployer: string | null;
  /** The last day on which the graduate can answer; null while it is not chosen. */
  lastReplyOn: string | null;
  /** The days on which the school lets letters be accepted, both included; null = no bound. */
  acceptance: { fromOn: string | null; toOn: string | null };
  /** Today in Asia/Shanghai, 'YYYY-MM-DD'. */
  today: string;
  graduate: { graduatesOn: string | null; trainingMode: string; commissioningUnit: string | null };
  /** Every minimum wage that is known, of all places and days. */
  wages: readonly MinimumWage[];
}

/** The whole letter. */
export interface LetterSubject extends TermsSubject {
  transfer: TransferDraft;
}

/** One named rule: asked once for each of its fields, it answers what fills its words, or null for nothing found. */
export interface PreFlightRule<Subject> {
  code: string;
  level: PreFlightLevel;
  place: PreFlightPlace;
  fields: readonly string[];
  check(subject: Subject, field: string): Params | null;
}

/** Found, and nothing to fill in. */
export const found: Params = {};

/** Every finding of these rules, in the order of the table. */
export function findingsOf<Subject>(rules: readonly PreFlightRule<Subject>[], subject: Subject): Finding[] {
  return rules.flatMap(({ code, level, place, fields, check }) =>
    fields.flatMap((field) => {
      const params = check(subject, field);
      return params ? [{ level, code, field, place, params }] : [];
    }),
  );
}
