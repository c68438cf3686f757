import { execute } from '@/lib/commands/execute';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { latestMessage } from '../../support/messages';
import type { World } from '../../support/world';

/** Good enough for a new account. */
export const password = 'three-quiet-rivers';
/** The form of somebody who accepts. */
export const accepting = (secret: string, more = {}) => ({ secret, password, terms: 'yes', locale: 'zh-CN', ...more });

interface Options {
  name?: string;
  level?: string;
  departmentId?: string;
  now?: Date;
}

/** Invites and answers with the secret of the link, as it stands in the message that was sent. */
export async function invited(
  { world, operator }: { world: World; operator: OperatorViewer },
  address: string,
  { name = '江一苇', level = 'SCHOOL', departmentId, now }: Options = {},
) {
  const { db, school } = world;
  const input = { schoolId: school.schoolId, name, address, level, departmentId };
  const answer = await execute(inviteMember, operator, input, { db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const message = await latestMessage(world.db);
  return { id: answer.result.id, secret: message.link?.replace('/join/', '') ?? '', message };
}
