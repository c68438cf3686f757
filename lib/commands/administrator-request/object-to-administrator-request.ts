import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { newId } from '@/lib/ids';
import { allowOpen, loadAdministratorRequest } from './load-request';

/**
 * An administrator in charge says that he is not gone: the operator sees it at once and cannot accept without having
 * seen it, and the member who asked is told. It decides nothing by itself (docs/decisions/0019).
 */
export const objectToAdministratorRequest = defineCommand({
  name: 'object-to-administrator-request',
  permission: 'employer.members.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'ADMINISTRATOR_REQUEST_OBJECTED',
  atomic: 'transaction',
  async load(context, input) {
    const { actor } = context;
    const request = await loadAdministratorRequest(context, input);
    return actor?.party === 'EMPLOYER' && request?.employerId === actor.employerId ? { request, actor } : null;
  },
  allow: (actor, { request }) => allowOpen(actor, request),
  async run({ db, now }, { request, actor }, { id }) {
    const { count } = await db.administratorRequest.updateMany({
      where: { id, state: 'OPEN', objectedAt: null },
      data: { objectedAt: now, objectedById: actor.accountId },
    });
    if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_OBJECTED_ALREADY');
    await tellAccounts(db, {
      eventId: newId(),
      template: 'ADMINISTRATOR_REQUEST_OBJECTED',
      facts: { organisation: request.employer.name, name: actor.name },
      now,
      to: { accountId: request.membership.accountId },
      link: '/employer/account/administrator',
    });
    return { result: { id }, subject: { type: 'administrator-request', id } };
  },
});
