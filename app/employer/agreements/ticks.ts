import type { Viewer } from '@/lib/domain/access/viewer';
import type { RecordList } from '@/lib/domain/agreement/record-filters';

/** The name a browser keeps the ticks of a list under: one for each membership. */
export const ticksOf = ({ membershipId }: Viewer, list: RecordList): string => `${list} ${membershipId}`;
