import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as agreement from '@/lib/domain/codes/agreement';
import { RELEASE_CLAUSES } from '@/lib/domain/agreement/release-clauses';
import { DESTINATIONS } from '@/lib/domain/codes/destination';
import * as education from '@/lib/domain/codes/education';
import * as employer from '@/lib/domain/codes/employer';
import { OCCUPATIONS } from '@/lib/domain/codes/occupation';
import * as person from '@/lib/domain/codes/person';
import { codes as english } from '@/lib/words/en/codes';
import { rules as englishRules } from '@/lib/words/en/rules';
import { codes as chinese } from '@/lib/words/zh-CN/codes';
import { rules as chineseRules } from '@/lib/words/zh-CN/rules';

const tables: Record<keyof typeof chinese, readonly string[]> = {
  destination: DESTINATIONS,
  employerNature: employer.EMPLOYER_NATURES,
  industry: employer.INDUSTRIES,
  occupation: OCCUPATIONS,
  employerScale: employer.EMPLOYER_SCALES,
  enterpriseType: employer.ENTERPRISE_TYPES,
  degree: education.DEGREES,
  trainingMode: education.TRAINING_MODES,
  studyForm: education.STUDY_FORMS,
  sex: person.SEXES,
  politicalStatus: person.POLITICAL_STATUSES,
  ethnicity: person.ETHNICITIES,
  identityDocument: person.IDENTITY_DOCUMENTS,
  originKind: person.ORIGIN_KINDS,
  contractTermKind: agreement.CONTRACT_TERM_KINDS,
  releaseClause: RELEASE_CLAUSES,
  archiveTransferKind: agreement.ARCHIVE_TRANSFER_KINDS,
  employerTerminationReason: agreement.EMPLOYER_TERMINATION_REASONS,
  graduateTerminationReason: agreement.GRADUATE_TERMINATION_REASONS,
};

describe('words of the code tables', () => {
  it.each(Object.keys(tables) as (keyof typeof tables)[])('name every code of %s once in both languages', (table) => {
    const expected = [...tables[table]].sort();
    for (const names of [chinese[table], english[table]]) {
      expect(Object.keys(names).sort()).toEqual(expected);
      expect(new Set(Object.values(names)).size).toBe(expected.length);
    }
  });
});

describe('words of the rules', () => {
  const letterFiles = [
    'pre-flight/letter-rules',
    'pre-flight/terms-rules',
    'employer-snapshot',
    'field-schemas',
    'form-reading',
    'graduate-snapshot',
    'snapshot',
    'terms',
    'transfer',
  ];
  const paths = [
    ...readdirSync('lib/domain/rules').map((name) => join('lib/domain/rules', name)),
    ...letterFiles.map((name) => join('lib/domain/agreement', `${name}.ts`)),
    'lib/domain/transfer-profile/checks.ts',
  ];
  const sources = paths.map((path) => readFileSync(path, 'utf8'));
  const pattern =
    /'((?:FIELD|CODE|REGION|MONEY|DATE|MONTHS?|POSTCODE|TELEPHONE|MOBILE|EMAIL|CREDIT_CODE|ID_NUMBER|SCHOOL_CODE|STUDY_YEARS|GRADUATE|TERMS|REPLY|TRANSFER|PASSWORD|ADVICE)_[A-Z_]+)'/g;
  const emitted = new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')));

  it('explain every code the rules give, in both languages', () => {
    expect(emitted.size).toBeGreaterThan(45);
    expect([...emitted].filter((code) => !(code in chineseRules))).toEqual([]);
    expect(Object.keys(englishRules).sort()).toEqual(Object.keys(chineseRules).sort());
  });

  it('use the same parameters in both languages', () => {
    const parameters = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].sort();
    for (const code of Object.keys(chineseRules) as (keyof typeof chineseRules)[]) {
      expect(parameters(englishRules[code])).toEqual(parameters(chineseRules[code]));
    }
  });
});
