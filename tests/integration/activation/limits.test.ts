import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestActivationCode } from '@/lib/commands/activation/request-activation-code';
import { requestChangedMobileCode } from '@/lib/commands/activation/request-changed-mobile-code';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { rosterCells, rosterFile, upload } from '../../support/roster';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const id = await upload(world, world.viewers.school, rosterFile([rosterCells(0)]));
  await execute(applyRosterImport, world.viewers.school, { id, scope: 'all' }, { db: world.db });
});
afterAll(() => world.close());

/** What a stranger can do who guesses that `index` is on the roster, with the mobile it is made with. */
type Deed = 'register' | 'change' | 'activate' | 'activate-year' | 'activate-misspelt' | 'activate-mail';

function answerTo(deed: Deed, index: number, now: Date): Promise<CommandAnswer<unknown>> {
  const { name, identityNumber, mobile } = rosterCells(index);
  const who = { name, identityKind: 'resident-id', identityNumber };
  const ask = (changes: Record<string, string>) =>
    execute(
      requestActivationCode,
      null,
      { ...who, graduationYear: '', channel: 'SMS', locale: 'zh-CN', ...changes },
      { db: world.db, now },
    );
  const todo: Record<Deed, () => Promise<CommandAnswer<unknown>>> = {
    register: () =>
      execute(requestRegistrationCode, null, { channel: 'SMS', mobile, locale: 'zh-CN' }, { db: world.db, now }),
    change: () => execute(requestChangedMobileCode, null, { ...who, mobile, locale: 'zh-CN' }, { db: world.db, now }),
    activate: () => ask({}),
    'activate-year': () => ask({ graduationYear: '2031' }),
    'activate-misspelt': () => ask({ name: '名单乙' }),
    'activate-mail': () => ask({ channel: 'MAIL' }),
  };
  return todo[deed]();
}

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((first, at) => orders(items.filter((_, index) => index !== at)).map((rest) => [first, ...rest]));

const outcomes = async (sequence: readonly Deed[], index: number, now: Date): Promise<string[]> => {
  const said: string[] = [];
  for (const deed of sequence) {
    const answer = await answerTo(deed, index, now);
    said.push(`${deed} ${answer.outcome === 'refused' ? answer.code : answer.outcome}`);
  }
  return said;
};

it('answers a person of the roster and one nobody knows alike, whatever was asked before and in which order', async () => {
  const start = Date.now();
  const sequences = [
    ...orders<Deed>(['register', 'change', 'activate', 'activate-misspelt']),
    ...orders<Deed>(['activate', 'activate-year', 'activate-misspelt', 'activate-mail']),
  ];
  for (const [day, sequence] of sequences.entries()) {
    // More than a day apart, so that no limit of one order reaches into the next.
    const now = new Date(start + day * 25 * 3_600_000);
    const known = await outcomes(sequence, 0, now);
    expect(await outcomes(sequence, 900, now)).toEqual(known);
    // Nobody is stopped by what was asked in another name or for another purpose.
    const hits = known.filter((said) => said.endsWith('CODE_TOO_OFTEN'));
    expect(hits).toEqual(hits.filter((said) => /^activate(-year)? /.test(said)));
  }
}, 60_000);

it('counts the same claim alike for both: one a minute, five an hour', async () => {
  const start = Date.now() + 1000 * 86_400_000;
  const said: Record<number, string[]> = { 0: [], 900: [] };
  for (const minute of [0, 0.5, 2, 4, 6, 8, 10, 12]) {
    for (const index of [0, 900]) {
      said[index]?.push(...(await outcomes(['activate'], index, new Date(start + minute * 60_000))));
    }
  }
  expect(said[900]).toEqual(said[0]);
  const [done, refused] = ['activate done', 'activate CODE_TOO_OFTEN'];
  expect(said[0]).toEqual([done, refused, done, done, done, done, refused, refused]);
});
