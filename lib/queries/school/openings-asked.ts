import type { Connection } from '@/lib/db/client';
import { openingsAsked as askedFor } from '@/lib/db/stores/opening-requests';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

const MOST = 10;

/** The schools and years employers ask for, the most wanted first; what was opened since is not among them. */
export const openingsAsked = defineQuery({
  name: 'openings-asked',
  permission: 'platform.schools',
  run: (db: Connection, _viewer: OperatorViewer, _input: undefined) => askedFor(db, MOST),
});
