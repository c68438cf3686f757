import { requireViewer } from '@/lib/auth/viewer';
export default async function P() { const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read'); return <p>{viewer.name}</p>; }
