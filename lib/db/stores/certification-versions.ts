import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { UPLOAD_KINDS, type UploadKind } from '@/lib/domain/certification/materials';
import type { Round } from './certification';
import { newId } from '@/lib/ids';

const filesSchema = z.partialRecord(z.enum(UPLOAD_KINDS), z.uuid());
export type FilesByKind = Partial<Record<UploadKind, string>>;

/** The files of a round by kind. */
export const filesOf = (round: Pick<Round, 'materials'>): FilesByKind =>
  filesSchema.parse(Object.fromEntries(round.materials.map(({ kind, fileId }) => [kind, fileId])));

/** Keeps the claim as it is handed in; `version` is the one an operator will look at. */
export async function keepVersion(db: Connection, round: Round, now: Date): Promise<void> {
  const { id: roundId, version, platforms, handler, organisation } = round;
  if (!handler || !organisation) throw new Error('An incomplete claim is not handed in.');
  const files = filesOf(round);
  await db.certificationVersion.create({
    data: { id: newId(), roundId, version, platforms, handler, organisation, files, at: now },
  });
}

/** The claim as it was handed in under this version; null when there was none. */
export async function findVersion(db: Connection, roundId: string, version: number) {
  const row = await db.certificationVersion.findUnique({ where: { roundId_version: { roundId, version } } });
  return row && { ...row, files: filesSchema.parse(row.files) as FilesByKind };
}
