import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** What this session declared before searching; null before its first search. */
export const searchDeclaration = defineQuery({
  name: 'search-declaration',
  permission: 'employer.favourites.write',
  run: (db: Connection, { employerId, accountId, sessionId }: EmployerViewer, _input: undefined) =>
    db.searchDeclaration.findFirst({
      where: { sessionId, employerId, accountId },
      orderBy: { at: 'desc' },
      select: { purpose: true, at: true },
    }),
});
