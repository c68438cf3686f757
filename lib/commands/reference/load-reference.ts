import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import {
  type ListChange,
  type ListHeading,
  type LoadedCode,
  takeVersion,
  writeCodes,
  writeWages,
} from '@/lib/db/stores/reference';
import { allowed } from '@/lib/domain/access/decision';
import { CODE_LISTS, type CodeFile, codeFile, MINIMUM_WAGE, wageFile } from '@/lib/domain/reference/files';

/**
 * Loads versions of the reference data, all in one transaction; a list that is there in the same or a newer version is
 * left alone. Nothing is deleted: records hold these codes, so what a newer version no longer gives only ends.
 */
export const loadReference = defineCommand({
  name: 'load-reference',
  permission: 'system',
  input: z.strictObject({
    lists: z.array(z.strictObject({ name: z.enum(CODE_LISTS), file: codeFile })),
    wages: wageFile.optional(),
  }),
  event: 'REFERENCE_LOADED',
  atomic: 'transaction',
  load: () => Promise.resolve({}),
  allow: () => allowed,
  async run({ db, now }, _subject, { lists, wages }) {
    const changes: ListChange[] = [];
    for (const { name, file } of lists) {
      const heading = { ...file, name };
      changes.push(...(await written(db, heading, now, () => writeCodes(db, heading, codesOf(file)))));
    }
    if (wages) {
      const heading = { ...wages, name: MINIMUM_WAGE };
      const rows = wages.wages.map(({ monthlyYuan, ...wage }) => ({
        ...wage,
        monthlyFen: Math.round(monthlyYuan * 100),
      }));
      changes.push(...(await written(db, heading, now, () => writeWages(db, heading, rows))));
    }
    return { result: { changes }, facts: { lists: changes.map(({ name, version }) => `${name} ${version}`) } };
  },
});

async function written(
  db: Connection,
  heading: ListHeading,
  now: Date,
  write: () => Promise<Pick<ListChange, 'added' | 'changed' | 'ended'>>,
): Promise<ListChange[]> {
  if (!(await takeVersion(db, heading, now))) return [];
  return [{ name: heading.name, version: heading.version, ...(await write()) }];
}

/** Today's codes and the former ones as rows. */
function codesOf({ codes, retired = [] }: CodeFile): LoadedCode[] {
  const current = codes.map((code) => ({ ...code, isCurrent: true, untilYear: null, successors: [] }));
  const former = retired.map(({ code, name, until = null, successors = [] }) => ({
    ...{ code, name, successors, isCurrent: false, untilYear: until },
  }));
  return [...current, ...former];
}
