import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { addProceedingPaper } from '@/lib/commands/proceeding/add-proceeding-paper';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { discardTerminationDraft } from '@/lib/commands/termination/discard-termination-draft';
import { removeTerminationPaper } from '@/lib/commands/termination/remove-termination-paper';
import { MOST_PAPERS } from '@/lib/domain/proceeding/termination-papers';
import { readableFile } from '@/lib/queries/file/readable-file';
import { signed } from '../../support/proceedings';
import { keepRequest, paper, requested, upload } from '../../support/terminations';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('papers of a draft are its side’s alone; sent they are read by all three parties and nobody else', async () => {
  const { db, viewers } = world;
  const { id, graduate } = await signed(world, 0);
  const answer = await upload(world, graduate, id);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const kept = await db.terminationDraftPaper.findUniqueOrThrow({ where: { id: answer.result.id } });
  expect(await readableFile(graduate, kept.fileId, db)).not.toBeNull();
  for (const viewer of [viewers.employer, viewers.school, viewers.rival])
    expect(await readableFile(viewer, kept.fileId, db)).toBeNull();

  const sent = await requested(world, 1);
  const { fileId } = await db.proceedingPaper.findFirstOrThrow({ where: { proceedingId: sent.proceedingId } });
  for (const viewer of [sent.graduate, viewers.employer, viewers.school, viewers.department])
    expect(await readableFile(viewer, fileId, db)).not.toBeNull();
  for (const viewer of [graduate, viewers.rival]) expect(await readableFile(viewer, fileId, db)).toBeNull();
});

it('a paper taken away leaves no row and names the bytes to forget; others cannot take it', async () => {
  const { db, viewers } = world;
  const { id, graduate } = await signed(world, 2);
  const answer = await upload(world, graduate, id);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const input = { agreementId: id, paperId: answer.result.id };
  expect(await execute(removeTerminationPaper, viewers.employer, input, { db })).toEqual({ outcome: 'not-found' });
  const removed = await execute(removeTerminationPaper, graduate, input, { db });
  if (removed.outcome !== 'done') throw new Error(JSON.stringify(removed));
  expect(removed.result.keys).toHaveLength(2);
  expect(await db.storedFile.count({ where: { key: { in: removed.result.keys } } })).toBe(0);
  expect(await db.terminationDraftPaper.count({ where: { draft: { agreementId: id } } })).toBe(0);
  expect(await db.auditEvent.count({ where: { type: 'TERMINATION_PAPER_REMOVED' } })).toBe(1);
  expect(await execute(removeTerminationPaper, graduate, input, { db })).toEqual({ outcome: 'not-found' });
});

it('a draft thrown away takes its papers along, and there is an end to how many it holds', async () => {
  const { db } = world;
  const { id, graduate } = await signed(world, 3);
  await keepRequest(world, graduate, id);
  for (let count = 0; count < MOST_PAPERS; count += 1)
    expect(await upload(world, graduate, id)).toMatchObject({ outcome: 'done' });
  expect(await upload(world, graduate, id)).toMatchObject({ code: 'TERMINATION_PAPERS_TOO_MANY' });
  const files = await db.terminationDraftPaper.findMany({ where: { draft: { agreementId: id } } });
  const answer = await execute(discardTerminationDraft, graduate, { agreementId: id }, { db });
  expect(answer).toMatchObject({ outcome: 'done' });
  expect(await db.terminationDraft.count({ where: { agreementId: id } })).toBe(0);
  expect(await db.storedFile.count({ where: { id: { in: files.map(({ fileId }) => fileId) } } })).toBe(0);
});

it('while it is under way either side hands in more, and not once it has ended', async () => {
  const { db, viewers } = world;
  const { proceedingId: id, graduate } = await requested(world, 4);
  const add = (viewer: typeof graduate | typeof viewers.employer, letter: string) =>
    execute(addProceedingPaper, viewer, { id, file: paper(letter) }, { db });
  expect(await add(viewers.employer, 'e')).toMatchObject({ outcome: 'done' });
  expect(await add(graduate, 'f')).toMatchObject({ outcome: 'done' });
  const papers = await db.proceedingPaper.findMany({ where: { proceedingId: id }, orderBy: { createdAt: 'asc' } });
  expect(papers.map(({ side }) => side)).toEqual(['GRADUATE', 'EMPLOYER', 'GRADUATE']);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'PROCEEDING_PAPER_ADDED' } })).toBe(2);
  const other = await addGraduate(world, 11);
  expect(await add(other.viewer, 'g')).toEqual({ outcome: 'not-found' });
  expect(await execute(addProceedingPaper, viewers.school, { id, file: paper('h') }, { db })).toMatchObject({
    code: 'FORBIDDEN',
  });
  await execute(cancelProceeding, graduate, { id }, { db });
  expect(await add(graduate, 'i')).toMatchObject({ code: 'PROCEEDING_WRONG_STATE' });
});
