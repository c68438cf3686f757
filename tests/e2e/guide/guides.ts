import { employer } from './employer';
import { graduate } from './graduate';
import type { Guide } from './guide';
import { operator } from './operator';
import { school } from './school';

/** The guides there are; each becomes one page of docs/guide. */
export const guides: readonly Guide[] = [employer, graduate, school, operator];
