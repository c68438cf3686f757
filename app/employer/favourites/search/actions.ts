'use server';

import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { askPlatformToOpen } from '@/lib/commands/favourite/ask-platform-to-open';
import { askSchoolToOpen } from '@/lib/commands/favourite/ask-school-to-open';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const page = '/employer/favourites/search';

const declareOnce = formAction(declareSearch, { then: () => page });

const searchOnce = formAction(searchGraduate, {
  then: ({ id }) => `${page}?search=${id}`,
  shortfall: ({ outcome, school, year, years }) => {
    if (outcome === 'FOUND') return undefined;
    const code = outcome === 'NOTHING' && school ? 'SEARCH_NOTHING_AT_SCHOOL' : `SEARCH_${outcome}`;
    return { code, facts: { school: school ?? '', year: String(year ?? ''), years: years.join(' / ') } };
  },
});

/** Whom the employer looks for is dropped here: a request names school and year only. */
const askSchool = formAction(askSchoolToOpen, {
  shape: ({ school, year }) => ({ school, year }),
  say: 'schoolAsked',
});
const askPlatform = formAction(askPlatformToOpen, { shape: ({ school }) => ({ school }), say: 'platformAsked' });
const searchOrAsk = byIntent({ 'ask-school': askSchool, 'ask-platform': askPlatform }, searchOnce);

const addOnce = formAction(addFavourite, {
  shape: ({ enrolmentId }) => ({ enrolmentId }),
  then: (_result, { search }) => `${page}?search=${encodeURIComponent(String(search))}&done=added`,
});

/** Says what the searches of this session are for. */
export async function declare(previous: ActionState, form: FormData): Promise<ActionState> {
  return declareOnce(previous, form);
}

/** Looks for one person: found leads to the result, an empty search says why; or asks whoever can mend that. */
export async function search(previous: ActionState, form: FormData): Promise<ActionState> {
  return searchOrAsk(previous, form);
}

/** Keeps what was found. */
export async function add(previous: ActionState, form: FormData): Promise<ActionState> {
  return addOnce(previous, form);
}
