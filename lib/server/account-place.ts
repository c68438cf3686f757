import 'server-only';
import { currentViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

/** Back to the announcements of the viewer's side, saying what was done. */
export async function announcementsPlace(done: string): Promise<string> {
  const viewer = await currentViewer();
  return viewer ? `${homes[viewer.party]}/announcements?done=${done}` : '/start';
}

/** Back to the first account page of the viewer's side, saying what was done. */
export async function accountHome(done: string): Promise<string> {
  const viewer = await currentViewer();
  return viewer ? `${homes[viewer.party]}/account?done=${done}` : '/start';
}
