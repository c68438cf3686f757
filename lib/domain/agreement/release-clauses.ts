/**
 * Conditions under which the graduate may end a signed agreement by himself, with proof: agreed in the letter, so nobody
 * has to agree again, and nobody pays damages. The order is the one they are shown and hashed in.
 */
export const RELEASE_CLAUSES = ['FURTHER_STUDY', 'CIVIL_SERVICE', 'MILITARY_SERVICE', 'NO_DIPLOMA'] as const;
export type ReleaseClause = (typeof RELEASE_CLAUSES)[number];

/** How a form or a sheet says that a letter has none, where an empty text would mean "as the template has it". */
export const NO_CLAUSE = 'NONE';

export const isReleaseClause = (text: string | null | undefined): text is ReleaseClause =>
  RELEASE_CLAUSES.some((clause) => clause === text);

/** The clauses of a letter; one written before there were any has none. */
export const releaseClausesOf = (terms: { releaseClauses?: readonly ReleaseClause[] | undefined }) =>
  terms.releaseClauses ?? [];

/** Codes with commas or blanks between them, each once and in order; null when one is unknown. */
export function readReleaseClauses(text: string): ReleaseClause[] | null {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '' && part !== NO_CLAUSE);
  if (!parts.every(isReleaseClause)) return null;
  return RELEASE_CLAUSES.filter((clause) => parts.includes(clause));
}
