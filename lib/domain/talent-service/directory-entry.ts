import { z } from 'zod';
import { currentRegion, optionalText, text } from '../agreement/field-schemas';
import {
  formShape,
  readers,
  readForm,
  reportProblems,
  type FieldReader,
  type FormValues,
} from '../agreement/form-reading';
import { placeName } from '../regions/lookup';
import { normalisePostcode } from '../rules/institution-numbers';
import { normaliseTelephone } from '../rules/telephone';

const entryObject = z.strictObject({
  name: text(100),
  regionCode: currentRegion,
  /** From below the region down to the door number. */
  address: text(90),
  postcode: text(6),
  telephone: text(30),
  department: optionalText(60),
  openingHours: optionalText(120),
  remarks: optionalText(300),
  /** 目前是否接收档案 */
  isTakingArchives: z.boolean('FIELD_REQUIRED'),
});

/** One institution of the directory, as the operator's form gives it. */
export type DirectoryEntry = z.infer<typeof entryObject>;

const fields: Readonly<Record<keyof DirectoryEntry, FieldReader>> = {
  name: readers.line,
  regionCode: readers.region,
  address: readers.line,
  postcode: readers.by(normalisePostcode, 'POSTCODE_INVALID'),
  telephone: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
  department: readers.line,
  openingHours: readers.line,
  remarks: readers.line,
  isTakingArchives: readers.yesNo,
};

/** Inputs of the operator's form, and the tick that all of it was confirmed with the institution. */
export const directoryEntryShape = {
  ...formShape(fields),
  confirmed: z.literal('yes', 'TALENT_SERVICE_NOT_CONFIRMED'),
};

/** Form texts → an entry, with everything that is wrong reported at once; messages are codes. */
export function readDirectoryEntry(raw: FormValues, ctx: z.RefinementCtx): DirectoryEntry {
  const { value, problems } = readForm<DirectoryEntry>({ fields, schema: entryObject, rules: () => [] }, raw);
  reportProblems(problems, ctx);
  return value ?? z.NEVER;
}

/** What an employer takes over from an entry, under the names of the transfer profile. */
export interface TakenOver {
  archiveRecipient: string;
  archiveDepartment: string | null;
  archiveTelephone: string;
  archiveAddress: string;
  archivePostcode: string;
}

type Source = Pick<DirectoryEntry, 'name' | 'regionCode' | 'address' | 'postcode' | 'telephone' | 'department'>;

/** An entry as the fields of a transfer profile; the address begins with its region. */
export function takenOver({ name, regionCode, address, postcode, telephone, department }: Source): TakenOver {
  return {
    archiveRecipient: name,
    archiveDepartment: department,
    archiveTelephone: telephone,
    archiveAddress: placeName(regionCode, address),
    archivePostcode: postcode,
  };
}

/**
 * Where a profile says something else than the entry it follows, field by field, in the order of the form. What the
 * directory does not know (a department) is no difference.
 */
export function differencesTo(
  entry: TakenOver,
  profile: Readonly<Partial<Record<keyof TakenOver, string | null>>>,
): { field: keyof TakenOver; own: string | null; directory: string | null }[] {
  return (Object.keys(entry) as (keyof TakenOver)[])
    .map((field) => ({ field, own: profile[field] ?? null, directory: entry[field] }))
    .filter(({ own, directory }) => directory !== null && own !== directory);
}

/** Did something change that employers take over? Then those who follow the entry are told. */
export function changesForEmployers(before: Source, after: Source): boolean {
  const [old, now] = [takenOver(before), takenOver(after)];
  return (Object.keys(now) as (keyof TakenOver)[]).some((field) => old[field] !== now[field]);
}
