import type { Connection } from '@/lib/db/client';
import { consentChoices } from '@/lib/db/stores/consents';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** What the graduate chose for each separate consent, and when; `given` is null where he was not asked yet. */
export const ownConsents = defineQuery({
  name: 'own-consents',
  permission: 'graduate.consents',
  run: (db: Connection, viewer: ViewerOf<'GRADUATE'>) => consentChoices(db, viewer.accountId),
});
