import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestProofCode } from '@/lib/commands/agreement/request-proof-code';
import { execute } from '@/lib/commands/execute';
import { digest, seal } from '@/lib/crypto/personal-data';
import { acceptanceFacts } from '@/lib/queries/agreement/acceptance-facts';
import { codeSentTo } from '../../support/messages';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('accepts with a proof by code where the account has no password: a school signs in, or a lost account came back', async () => {
  const { db, viewers } = world;
  const mobile = '13700000300';
  const { enrolmentId, viewer } = await addGraduate(world, 0);
  const addresses = { mobileSealed: seal(mobile), mobileDigest: digest('mobile', mobile), emailSealed: null };
  await db.account.update({
    where: { id: viewer.accountId },
    data: { ...addresses, emailDigest: null, passwordHash: null },
  });
  const id = await sent(world, viewers.employer, enrolmentId);
  expect(await acceptanceFacts(viewer, id, db)).toMatchObject({
    hasPassword: false,
    mobile: '137****0300',
    email: null,
  });
  const prove = (proof: object) => execute(proveIdentity, viewer, { id, ...proof }, { db });
  expect(await prove({ method: 'password', password: '' })).toMatchObject({ fields: { password: 'FIELD_REQUIRED' } });
  expect(await prove({ method: 'password', password: 'anything' })).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  const ask = { id, channel: 'SMS', locale: 'zh-CN' };
  expect(await execute(requestProofCode, viewer, ask, { db })).toMatchObject({ outcome: 'done' });
  const code = await codeSentTo(db, mobile);
  expect(await prove({ method: 'code', channel: 'SMS', code })).toMatchObject({ outcome: 'done' });
  const accepted = await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db });
  expect(accepted).toMatchObject({ outcome: 'done' });
});
