import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { type Database, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { announce } from './announcements';
import { playCorrections } from './corrections';
import { askToJoin, createEmployer } from './employers';
import { createGraduate, type Progress } from './graduates';
import { createOperator, createSchool } from './institutions';
import { COMMISSIONED, DEMO_ACTIVATED, DEMO_RELEASED, demoEmployers, demoGraduates } from './people';
import { createSecondSchool, refuseSecondSchool, tellOfSecondSchool } from './second-school';
import { DEMO_PASSWORD, Stage } from './stage';
import { playRemittances } from './remittances';
import { Story } from './story';
import { fillDirectory } from './talent-services';
import { Terminations } from './terminations';

const DAY = 86_400_000;
/** Twelve days of agreements lie behind the visitor; everybody came in before. */
const STORY_DAYS = 12;

/** How far each graduate has come before the letters arrive; the first nine have confirmed their data. */
const progressOf = (index: number): Progress => {
  if (index < 9) return 'confirmed';
  return index === 9 ? 'reported' : index === 10 ? 'consented' : 'activated';
};

/**
 * Fills an empty database with the demo whose accounts README names; a database that has a school stays as it is. Everything goes
 * through the product's own commands with a set clock: what cannot be done by a person is not in the demo.
 */
export async function seedDemo(db: Database): Promise<string> {
  if ((await db.school.count()) > 0) return 'The demo data is there already.';
  const stage = new Stage(db, new Date((await databaseNow(db)).getTime() - STORY_DAYS * DAY));
  const operator = await createOperator(stage);
  const reviewers = await createSchool(stage, operator);
  const employers = await inGroups(demoEmployers, (entry, index) =>
    createEmployer(stage, operator, entry, -150 + index * 10),
  );
  await fillDirectory(stage, operator);
  await playRemittances(stage, operator);
  await askToJoin(stage, 50);
  await inviteRecruiter(stage, employers[0]);
  const all = [...demoGraduates.slice(0, DEMO_ACTIVATED), ...demoGraduates.slice(DEMO_RELEASED.from, DEMO_RELEASED.to)];
  const made = await inGroups(all, (graduate, index) => {
    const progress = index < DEMO_ACTIVATED ? progressOf(index) : 'confirmed';
    return createGraduate(stage, graduate, progress, -60 + index);
  });
  const [graduates, released] = [made.slice(0, DEMO_ACTIVATED), made.slice(DEMO_ACTIVATED)];
  const second = await createSecondSchool(stage, operator);
  const commissioned = await createCommissioned(stage);
  // The thirteenth is the second school's, the fourteenth studies for a unit, the last two end agreements.
  const cast = [...graduates, second.graduate, commissioned, ...released];
  const players = { ...reviewers, employers, graduates: cast };
  const story = new Story(stage, players);
  await story.settle();
  // Other people at other agreements: they wait for the database, not for each other.
  const ending = new Terminations(stage, players, story);
  await Promise.all([story.tell(), ending.tell({ first: cast.length - 1, second: cast.length })]);
  await playCorrections(stage, players, story);
  await tellOfSecondSchool(stage, second.graduate.viewer, await story.send(1, graduates.length + 1, 255));
  await announce(stage, operator, reviewers.school, 200);
  await story.send(1, graduates.length + 2, 256);
  await refuseSecondSchool(stage, graduates[10]?.viewer);
  return 'The demo data is loaded.';
}

/** Ready to accept, but for the consent of the unit that commissioned his studies. */
async function createCommissioned(stage: Stage) {
  const graduate = demoGraduates[COMMISSIONED - 1];
  if (!graduate) throw new Error('demo: nobody is commissioned');
  return createGraduate(stage, graduate, 'confirmed', -30);
}

/** The colleague of the first employer: 经办人. */
async function inviteRecruiter(stage: Stage, administrator: EmployerViewer | undefined): Promise<void> {
  if (!administrator) throw new Error('demo: no employer');
  const address = 'recruiter@demo.test';
  await stage.must(inviteColleague, administrator, { name: '吴听澜', address, role: 'RECRUITER' }, stage.at(-90));
  const secret = (await stage.messageTo(address)).link?.split('/').at(-1);
  const typed = { secret, password: DEMO_PASSWORD, terms: 'yes', locale: 'zh-CN' };
  await stage.must(acceptMembership, null, typed, stage.at(-80));
}

/** As many as are made at a time: each waits for its hashes, its pictures and the database, not for the others. */
const AT_ONCE = 4;

/** Makes one thing of each entry, in the order of the entries; what happens to each has its own moments. */
async function inGroups<Entry, Made>(
  entries: readonly Entry[],
  make: (entry: Entry, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const group = entries.slice(from, from + AT_ONCE);
    made.push(...(await Promise.all(group.map((entry, place) => make(entry, from + place)))));
  }
  return made;
}
