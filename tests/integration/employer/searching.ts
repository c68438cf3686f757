import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { demoGraduates } from '@/prisma/seed/demo/people';
import type { World } from '../../support/world';

/** Says for this session what its searches are for. */
export const declare = (world: World, viewer: Viewer) =>
  execute(declareSearch, viewer, { purpose: '拟录用，准备发起签约邀请', consent: 'yes' }, { db: world.db });

/** The form as an employer fills it for demo graduate `index`. */
export function question(index: number, changes: Record<string, string> = {}) {
  const graduate = demoGraduates[index];
  if (!graduate) throw new Error('no such graduate');
  const { name, identityKind, identityNumber } = graduate;
  return { name, identityKind, identityNumber, school: '', ...changes };
}

/** A search that takes effect, found or not. */
export async function find(world: World, viewer: Viewer, index: number, changes?: Record<string, string>, now?: Date) {
  const answer = await execute(searchGraduate, viewer, question(index, changes), { db: world.db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result;
}

/** Keeps what was found; answers the id of the favourite. */
export async function keep(world: World, viewer: Viewer, enrolmentId: string): Promise<string> {
  const answer = await execute(addFavourite, viewer, { enrolmentId }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
