import { requireViewer } from '@/lib/auth/viewer';
import { employerAgreements } from '@/lib/queries/agreement/employer-agreements';
import { workbenchCounts } from '@/lib/queries/employer/workbench-counts';
import { unreadNotices } from '@/lib/queries/account/unread-notices';
export default async function P() { const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
 const [a,b,c] = await Promise.all([workbenchCounts(viewer, undefined), employerAgreements(viewer, { list: 'standing', state: 'SIGNED', sought: undefined, after: undefined }), unreadNotices(viewer, undefined)]);
 return <p>{a.SIGNED} {b.rows.length} {c}</p>; }
