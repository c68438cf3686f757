import 'server-only';
import { currentViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

/** Back to a page every side has under its own home, saying what was done. */
export async function ownPlace(page: 'account' | 'announcements', done: string): Promise<string> {
  const viewer = await currentViewer();
  return viewer ? `${homes[viewer.party]}/${page}?done=${done}` : '/start';
}
