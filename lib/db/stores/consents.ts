import type { Connection } from '@/lib/db/client';
import { type ConsentKind, consentKinds, consentVersions } from '@/lib/domain/consent/consents';
import { newId } from '@/lib/ids';

export interface ConsentChoice {
  kind: ConsentKind;
  /** Null: never asked, or only for an older text. */
  given: boolean | null;
  at: Date | null;
}

/** What an account chose last, for each kind and for the text as it stands now. */
export async function consentChoices(db: Connection, accountId: string): Promise<ConsentChoice[]> {
  const newest = (kind: ConsentKind) =>
    db.consent.findFirst({
      where: { accountId, kind, version: consentVersions[kind] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
  return Promise.all(
    consentKinds.map(async (kind) => {
      const row = await newest(kind);
      return { kind, given: row?.given ?? null, at: row?.at ?? null };
    }),
  );
}

/** Does this account agree, for the text as it stands now? */
export async function hasConsent(db: Connection, accountId: string, kind: ConsentKind): Promise<boolean> {
  const choices = await consentChoices(db, accountId);
  return choices.some((choice) => choice.kind === kind && choice.given === true);
}

/** Writes one choice as a new row; older ones stay for the record. */
export async function recordConsent(
  db: Connection,
  choice: { accountId: string; kind: ConsentKind; given: boolean; now: Date },
): Promise<string> {
  const { accountId, kind, given, now } = choice;
  const id = newId();
  await db.consent.create({ data: { id, accountId, kind, version: consentVersions[kind], given, at: now } });
  return id;
}
