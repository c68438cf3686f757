import type { World } from './world';
import { releaseInvitations } from '@/lib/commands/batch/release-invitations';
import { startInvitationCheck } from '@/lib/commands/batch/start-invitation-check';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { type InvitationCells, invitationColumns } from '@/lib/domain/batch/invitations';
import { newId } from '@/lib/ids';
import { workBatches } from '@/lib/jobs/work-batches';
import { readInvitationSheet } from '@/lib/spreadsheets/invitation-files';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { catalogues } from '@/lib/words/catalogues';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { demoTerms, demoTransfer } from '@/prisma/seed/demo/terms';

/** A row that names demo graduate `index` by name and number. */
export function invitationCells(index: number, changes: InvitationCells = {}): InvitationCells {
  const graduate = demoGraduates[index];
  if (!graduate) throw new Error('no such graduate');
  return { name: graduate.name, identityNumber: graduate.identityNumber, ...changes };
}

/** The rows as an .xlsx in the shape of the workbook of the page. */
export function invitationFile(rows: readonly InvitationCells[]): Uint8Array {
  const words = catalogues['zh-CN'].invitationBatch.columns;
  return writeWorkbook({
    sheets: [
      {
        name: '邀请名单',
        columns: invitationColumns.map(({ key, width, required }) => ({ header: words[key], width, required })),
        rows: rows.map((cells) => invitationColumns.map(({ key }) => cells[key] ?? '')),
      },
    ],
  });
}

/** A template with whole terms, and favourites of these graduates; answers the template. */
export async function prepareTemplate({ db, start }: World, employer: EmployerViewer, enrolmentIds: readonly string[]) {
  const { employerId, accountId } = employer;
  const transferProfileId = newId();
  await db.transferProfile.create({
    data: { id: transferProfileId, employerId, label: newId(), content: demoTransfer, createdAt: start },
  });
  await db.favourite.createMany({
    data: enrolmentIds.map((enrolmentId) => ({
      ...{ id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: start, tags: [] },
    })),
    skipDuplicates: true,
  });
  const content = { ...demoTerms(0), transferProfileId, replyDays: '5' };
  const moments = { createdAt: start, updatedAt: start };
  const id = newId();
  await db.postTemplate.create({ data: { id, employerId, name: id, content, updatedById: accountId, ...moments } });
  return id;
}

/** Hands a workbook in the way the page's route does. */
export async function handInInvitations(world: World, viewer: Viewer, templateId: string, bytes: Uint8Array) {
  const sheet = await readInvitationSheet(bytes);
  if ('problem' in sheet) throw new Error(sheet.problem);
  const input = { templateId, fileName: '邀请.xlsx', fileHash: sha256(bytes), ...sheet };
  return execute(startInvitationCheck, viewer, input, { db: world.db });
}

/** The id of a check that must have been done to its end. */
export async function checked(world: World, viewer: Viewer, templateId: string, rows: readonly InvitationCells[]) {
  const answer = await handInInvitations(world, viewer, templateId, invitationFile(rows));
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  await workBatches(world.db);
  return answer.result.id;
}

/** The id of a release that must have begun. */
export async function released(world: World, viewer: Viewer, id: string, given: Record<string, string> = {}) {
  const input = { id, which: 'good', acknowledged: 'yes', ...given };
  const answer = await execute(releaseInvitations, viewer, input, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
