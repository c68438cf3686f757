import { keptPage } from './claims';
import { signed } from './proceedings';
import type { World } from './world';
import { execute } from '@/lib/commands/execute';
import { requestTermination } from '@/lib/commands/termination/request-termination';
import { saveTerminationDraft } from '@/lib/commands/termination/save-termination-draft';
import { uploadTerminationPaper } from '@/lib/commands/termination/upload-termination-paper';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';

/** What an upload route hands to the command; the letter tells papers apart by their hash. */
export const paper = (letter: string) => ({
  ...{ key: `termination-paper/${newId()}`, name: `${letter}.png`, mediaType: 'image/png' as const },
  ...{ size: 1200, sha256: letter.repeat(64), pages: [keptPage('terminations')] },
});

/** What a graduate types who needs his employer's consent. */
export const typed = {
  clause: 'NONE',
  reasonCode: 'family',
  reasonText: '父亲患病，需要回原籍照料',
  settlementPayer: 'GRADUATE',
  settlementAmount: '3000',
};

/** Keeps a draft on whatever version there is. */
export async function keepRequest({ db }: World, viewer: Viewer, agreementId: string, change: object = {}, now?: Date) {
  const side = viewer.party === 'EMPLOYER' ? ('EMPLOYER' as const) : ('GRADUATE' as const);
  const draft = await db.terminationDraft.findUnique({ where: { agreementId_side: { agreementId, side } } });
  const version = String(draft?.version ?? 0);
  return execute(saveTerminationDraft, viewer, { ...typed, ...change, agreementId, version }, { db, now });
}

export const upload = ({ db }: World, viewer: Viewer, agreementId: string, letter = 'a', name = '') =>
  execute(uploadTerminationPaper, viewer, { agreementId, name, file: paper(letter) }, { db });

/** Sends the draft as it is; a graduate proves who he is by his password. */
export async function sendRequest({ db }: World, viewer: Viewer, agreementId: string, change: object = {}) {
  const draft = await db.terminationDraft.findFirst({ where: { agreementId } });
  const proof = viewer.party === 'GRADUATE' ? { method: 'password', password: DEMO_PASSWORD } : {};
  const input = { agreementId, checked: String(draft?.version ?? 1), confirmed: 'yes', ...proof, ...change };
  return execute(requestTermination, viewer, input, { db });
}

/** A signed agreement that its graduate has asked to end, with one paper and a sum. */
export async function requested(world: World, index: number, change: object = {}) {
  const made = await signed(world, index);
  await keepRequest(world, made.graduate, made.id, change);
  await upload(world, made.graduate, made.id);
  const answer = await sendRequest(world, made.graduate, made.id);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return { ...made, proceedingId: answer.result.id };
}
