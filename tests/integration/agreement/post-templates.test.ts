import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { execute } from '@/lib/commands/execute';
import { createPostTemplate } from '@/lib/commands/post-template/create-post-template';
import { editPostTemplate } from '@/lib/commands/post-template/edit-post-template';
import { removePostTemplate } from '@/lib/commands/post-template/remove-post-template';
import type { Viewer } from '@/lib/domain/access/viewer';
import { MOST_POST_TEMPLATES } from '@/lib/domain/agreement/post-template';
import { newId } from '@/lib/ids';
import { invitationForm } from '@/lib/queries/agreement/invitation-form';
import { postTemplateForm } from '@/lib/queries/post-template/post-template-form';
import { postTemplates } from '@/lib/queries/post-template/post-templates';
import { addGraduate, createWorld, keepDraft, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const terms = { post: '后端工程师', regularPay: '12000', replyDays: '9', contractTermKind: 'fixed' };

async function kept(actor: Viewer, more: Record<string, string> = {}): Promise<string> {
  const typed = { templateName: '后端', ...terms, ...more };
  const answer = await execute(createPostTemplate, actor, typed, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

it('begins a letter with a template, with what the letter can have of it, and never over a draft', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  await keepDraft(world, viewers.employer, graduate.enrolmentId);
  const { enrolmentId } = graduate;
  const gone = newId();
  const template = await kept(viewers.employer, { transferProfileId: gone, replyDays: '99' });
  const over = await invitationForm(viewers.employer, { enrolmentId, template }, db);
  expect(over).toMatchObject({ begunFrom: 'draft', begunWith: null, templates: [] });

  await db.invitationDraft.deleteMany({ where: { enrolmentId } });
  const begun = await invitationForm(viewers.employer, { enrolmentId, template }, db);
  expect(begun).toMatchObject({
    begunWith: '后端',
    templates: [{ id: template, name: '后端' }],
    values: { post: '后端工程师', regularPay: '12000', replyDays: '5' },
  });
  expect(begun?.values.transferProfileId).not.toBe(gone);
  expect(await db.auditEvent.count({ where: { subjectId: template, type: 'POST_TEMPLATE_CREATED' } })).toBe(1);
});

it('keeps one template of a name, also when two colleagues save at the same moment', async () => {
  const { db, viewers } = world;
  const typed = { templateName: '同时', ...terms };
  const answers = await Promise.allSettled(
    [1, 2].map(() => execute(createPostTemplate, viewers.employer, typed, { db })),
  );
  const done = answers.filter((one) => one.status === 'fulfilled' && one.value.outcome === 'done');
  expect(done).toHaveLength(1);
  expect(await db.postTemplate.count({ where: { name: '同时' } })).toBe(1);
  expect(await execute(createPostTemplate, viewers.employer, typed, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { templateName: 'POST_TEMPLATE_NAME_TAKEN' },
  });
  expect(await kept(viewers.rival, { templateName: '同时' })).toBeTruthy();
});

it('is the employer’s own: others find nothing, a reader writes nothing', async () => {
  const { db, viewers } = world;
  const id = await kept(viewers.employer, { templateName: '自己的' });
  const change = { id, version: '1', templateName: '改', ...terms };
  for (const deed of [
    () => execute(editPostTemplate, viewers.rival, change, { db }),
    () => execute(removePostTemplate, viewers.rival, { id }, { db }),
  ])
    expect(await deed()).toEqual({ outcome: 'not-found' });
  expect(await postTemplateForm(viewers.rival, id, db)).toBeNull();
  expect(await execute(removePostTemplate, viewers.reader, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  const graduate = await addGraduate(world, 1);
  await sent(world, viewers.rival, graduate.enrolmentId);
  const other = await addGraduate(world, 2);
  await keepDraft(world, viewers.rival, other.enrolmentId);
  await db.invitationDraft.deleteMany({ where: { enrolmentId: other.enrolmentId } });
  const form = await invitationForm(viewers.rival, { enrolmentId: other.enrolmentId, template: id }, db);
  expect(form).toMatchObject({ begunWith: null });
});

it('overwrites no colleague’s change, and leaves drafts begun with it as they are', async () => {
  const { db, viewers } = world;
  const id = await kept(viewers.employer, { templateName: '两人改' });
  const graduate = await addGraduate(world, 3);
  await keepDraft(world, viewers.employer, graduate.enrolmentId);
  const before = await db.invitationDraft.findFirstOrThrow({ where: { enrolmentId: graduate.enrolmentId } });
  const change = (post: string) =>
    execute(editPostTemplate, viewers.employer, { id, version: '1', templateName: '两人改', ...terms, post }, { db });
  const answers = await Promise.all([change('甲'), change('乙')]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await execute(removePostTemplate, viewers.employer, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await db.invitationDraft.findFirst({ where: { enrolmentId: graduate.enrolmentId } })).toEqual(before);
});

it('keeps an incomplete template, says what has no name, and ends at its limit', async () => {
  const { db, viewers } = world;
  const { employerId, accountId } = viewers.rival as Extract<Viewer, { party: 'EMPLOYER' }>;
  expect(await execute(createPostTemplate, viewers.rival, { templateName: '　' }, { db })).toMatchObject({
    fields: { templateName: 'POST_TEMPLATE_NAME_MISSING' },
  });
  expect(await execute(createPostTemplate, viewers.rival, { templateName: '空的' }, { db })).toMatchObject({
    outcome: 'done',
  });
  const present = await db.postTemplate.count({ where: { employerId } });
  const now = world.start;
  await db.postTemplate.createMany({
    data: Array.from({ length: MOST_POST_TEMPLATES - present }, (_, index) => ({
      id: newId(),
      employerId,
      name: `模板 ${index}`,
      content: {},
      updatedById: accountId,
      createdAt: now,
      updatedAt: now,
    })),
  });
  expect(await execute(createPostTemplate, viewers.rival, { templateName: '多一个' }, { db })).toMatchObject({
    code: 'POST_TEMPLATE_LIMIT',
  });
  const first = await postTemplates(viewers.rival, {}, db);
  expect(first.rows).toHaveLength(20);
  expect(first.next).toBeTruthy();
});

it('takes no name of a template into a draft', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 4);
  await keepDraft(world, viewers.employer, graduate.enrolmentId);
  const typed = { ...terms, enrolmentId: graduate.enrolmentId, version: '1', templateName: 'x' };
  expect(await execute(saveInvitationDraft, viewers.employer, typed, { db })).toMatchObject({ outcome: 'invalid' });
});
