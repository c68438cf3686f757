import { expect, it } from 'vitest';
import { choiceOf, PLATFORM_CHOICES, platformsOf } from '@/lib/domain/certification/platforms';
import {
  type Claim,
  firstOpenTask,
  mayDecideRound,
  mayEditRound,
  maySubmitClaim,
  missingMaterials,
  taskStates,
} from '@/lib/domain/certification/steps';

const early = new Date('2026-11-01T00:00:00Z');
const late = new Date('2026-11-03T00:00:00Z');
const files = ['licence', 'authorisation', 'id-front', 'id-back'].map((kind) => ({ kind, createdAt: early }));
const whole: Claim = {
  method: 'materials',
  platforms: ['signing'],
  handler: { companyName: '青禾文化（北京）有限公司' },
  organisation: { name: '青禾文化(北京)有限公司' },
  materials: files,
  requested: null,
};

it('a whole claim may be handed in; each missing part keeps it back', () => {
  expect(maySubmitClaim(whole).allowed).toBe(true);
  const parts: [Partial<Claim>, string][] = [
    [{ platforms: [] }, 'platforms'],
    [{ handler: null }, 'person'],
    [{ organisation: null }, 'organisation'],
    [{ materials: files.slice(1) }, 'materials'],
  ];
  for (const [part, task] of parts) {
    expect(firstOpenTask({ ...whole, ...part })).toBe(task);
    expect(maySubmitClaim({ ...whole, ...part })).toEqual({ allowed: false, code: 'CERTIFICATION_INCOMPLETE' });
  }
});

it('names that differ in more than width call for attention', () => {
  expect(taskStates({ ...whole, organisation: { name: '别的公司' } }).organisation).toBe('attention');
});

it('what was asked for counts only when it is handed in after that', () => {
  const requested = { kinds: ['licence', 'other'], at: new Date('2026-11-02T00:00:00Z') };
  expect(missingMaterials({ materials: files, requested })).toEqual(['licence', 'other']);
  const mended = [...files.slice(1), { kind: 'licence', createdAt: late }, { kind: 'other', createdAt: late }];
  expect(missingMaterials({ materials: mended, requested })).toEqual([]);
  expect(taskStates({ ...whole, requested }).materials).toBe('attention');
});

it('a round is the employer’s before it is handed in and when it comes back, the operator’s in between', () => {
  const states = ['DRAFT', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REJECTED', 'CERTIFIED'];
  expect(states.filter((state) => mayEditRound(state).allowed)).toEqual(['DRAFT', 'SUPPLEMENT_REQUIRED']);
  expect(states.filter((state) => mayDecideRound({ state, version: 3 }, 3).allowed)).toEqual(['IN_REVIEW']);
  expect(mayDecideRound({ state: 'IN_REVIEW', version: 4 }, 3)).toEqual({
    allowed: false,
    code: 'CERTIFICATION_STALE',
  });
});

it('the choice of platforms is kept as it was made', () => {
  for (const choice of PLATFORM_CHOICES) expect(choiceOf(platformsOf(choice))).toBe(choice);
  expect(choiceOf([])).toBeNull();
});
