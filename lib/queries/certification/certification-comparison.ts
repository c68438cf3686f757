import { findRound } from '@/lib/db/stores/certification';
import { findVersion } from '@/lib/db/stores/certification-versions';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';
import { claimView } from './claim-view';

/**
 * A claim as an operator saw it beside what it is now; null when it is not there, was never handed in under that
 * version, or has not changed since. Contact data is masked on both sides.
 */
export const certificationComparison = defineQuery({
  name: 'certification-comparison',
  permission: 'platform.certifications',
  async run(db, _viewer: OperatorViewer, { id, seen }: { id: string; seen: number }) {
    const round = await findRound(db, id);
    const kept = await findVersion(db, id, seen);
    if (!round || !kept || round.version === seen) return null;
    const { platforms, handler, organisation, files, at } = kept;
    const materials = Object.entries(files).map(([kind, fileId]) => ({
      id: fileId,
      roundId: id,
      kind,
      fileId,
      createdAt: at,
      replacedAt: null,
    }));
    return {
      seenAt: at,
      state: round.state,
      then: await claimView(db, { ...round, platforms, handler, organisation, materials }, 'masked'),
      now: await claimView(db, round, 'masked'),
    };
  },
});

export type CertificationComparison = NonNullable<Awaited<ReturnType<typeof certificationComparison>>>;
