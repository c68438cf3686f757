import type { CommandContext } from '@/lib/commands/define-command';

/** Whose list a deed on a selection works on: the actor's own; ids of others simply are not in it. */
export const loadOwnList = ({ actor }: CommandContext) =>
  Promise.resolve(actor?.party === 'EMPLOYER' ? { employerId: actor.employerId, accountId: actor.accountId } : null);
