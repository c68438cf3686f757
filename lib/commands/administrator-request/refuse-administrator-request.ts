import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { allowOpen, decideRequest, loadAdministratorRequest } from './load-request';

/** The operator does not follow a request, and says why; the member can ask again with a better proof. */
export const refuseAdministratorRequest = defineCommand({
  name: 'refuse-administrator-request',
  permission: 'platform.administrator-requests',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), answer: reasonInput }),
  event: 'ADMINISTRATOR_REQUEST_REFUSED',
  atomic: 'transaction',
  load: loadAdministratorRequest,
  allow: allowOpen,
  async run(context, request, { id, answer }) {
    const { db, now } = context;
    await decideRequest(context, request, { state: 'REFUSED', answer });
    const to = { accountId: request.membership.accountId };
    const [template, facts] = ['ADMINISTRATOR_REQUEST_REFUSED' as const, { organisation: request.employer.name }];
    await tellAccounts(db, { eventId: id, template, facts, now, to, link: '/employer/account/administrator' });
    return { result: { id }, subject: { type: 'administrator-request', id } };
  },
});
