import { getTranslations } from 'next-intl/server';
import type { UploadKind } from '@/lib/domain/certification/materials';
import { type AddressValues, oneOf } from '@/lib/server/address';

/** Why the upload of this kind came back, as a sentence; undefined when the address says nothing about it. */
export async function problemSentence(given: AddressValues, kind: UploadKind): Promise<string | undefined> {
  const problem = oneOf(given.problem);
  if (!problem || oneOf(given.kind) !== kind) return undefined;
  const words = await getTranslations('refusals');
  return words.has(problem as never) ? words(problem as never) : words('UNEXPECTED');
}
