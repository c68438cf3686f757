import type { CommandContext } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { findMember, type FoundMember } from '@/lib/db/stores/members';
import { type MessageFacts, tellAccounts } from '@/lib/db/stores/outbox';
import { type Decision, when } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { newId } from '@/lib/ids';

/** The member a deed is about, of the actor's own organisation. */
export const loadMember = ({ db, actor }: CommandContext, { id }: { id: string }): Promise<FoundMember | null> =>
  findMember(db, actor, id);

/** Nobody changes his own standing: he could lock everybody out, himself first. */
export const allowOther = (actor: Viewer | null, member: FoundMember): Decision =>
  when(member.accountId !== actor?.accountId, 'MEMBER_SELF');

/** The platform has no row with its name. */
const PLATFORM_NAME = '三方签约平台';

/** What an actor's organisation is called in messages. */
export const organisationOf = (actor: Viewer): string =>
  'employerName' in actor ? actor.employerName : 'schoolName' in actor ? actor.schoolName : PLATFORM_NAME;

/** Tells a member what was changed about him. */
export async function tellMember(
  db: Connection,
  member: { accountId: string },
  template: MessageTemplate,
  facts: MessageFacts,
  now: Date,
): Promise<void> {
  const to = { accountId: member.accountId };
  await tellAccounts(db, { eventId: newId(), template, facts, now, to, link: '/account/sessions' });
}

/** Somebody else was faster, or the page is old. */
export function requireOne(count: number): void {
  if (count !== 1) throw new Refusal('MEMBER_STALE');
}
