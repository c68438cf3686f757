import { answering } from '@/lib/server/answering';
import { currentSession, currentViewer } from '@/lib/auth/viewer';
import { membershipsOf } from '@/lib/queries/account/memberships';
import { formerMemberData, type OwnData, ownData } from '@/lib/queries/account/own-data';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { getLocale } from '@/lib/words/reader';
import { recordOwnRead, recordRead } from '@/lib/server/audited-read';

/** Everything kept of the person who asks, as one JSON file; for nobody else it is there. */
export const GET = answering(async () => {
  const viewer = await currentViewer();
  if (viewer) await recordRead(viewer, 'OWN_DATA_READ', { type: 'account', id: viewer.accountId }, { as: 'json' });
  const data = viewer ? await ownData(viewer, undefined) : await ofFormerMember();
  if (!data) return new Response(null, { status: 404 });
  return new Response(JSON.stringify({ explained: explained(await getLocale()), ...data }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="sanfang-account.json"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});

/** What the names and codes in the file mean, in the language of the reader. */
function explained(locale: Locale) {
  const { account, states, deeds } = catalogues[locale];
  return {
    names: account.exported,
    party: states.party,
    role: states.role,
    agreementState: states.agreement,
    kindOfConsent: account.read.consentKinds,
    typeOfDeed: deeds,
  };
}

/** Whoever may act for nobody any more; not somebody who has still to choose, or to hand in his second factor. */
async function ofFormerMember(): Promise<OwnData | null> {
  const session = await currentSession();
  if (!session || session.pending) return null;
  const { accountId } = session;
  if ((await membershipsOf(accountId)).length > 0) return null;
  await recordOwnRead(accountId);
  return formerMemberData(accountId);
}
