import { getFormatter, getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import { currentSession, signInBefore } from '@/lib/auth/viewer';
import { deviceNames } from '@/lib/domain/access/device';
import { needsSecondFactor } from '@/lib/domain/access/second-factor';
import type { Viewer } from '@/lib/domain/access/viewer';

/** On the first page after signing in, once: when and where it was before, and what would make it safer. */
export async function Greeting({ viewer }: { viewer: Viewer }) {
  const session = await currentSession();
  if (!session?.isUngreeted) return null;
  const isSuggested = !session.hasSecondFactor && needsSecondFactor(viewer.party);
  const before = await signInBefore();
  if (!before && !isSuggested) return null;
  const [words, format] = await Promise.all([getTranslations('signIn.before'), getFormatter()]);
  const { browser, system } = deviceNames(before?.device ?? null);
  return (
    <div className="mb-4 text-[14px]">
      <NoticeBox tone="info">
        {before ? (
          <p>
            {words('text', {
              when: format.dateTime(before.at, { dateStyle: 'medium', timeStyle: 'short' }),
              device: words('device', {
                browser: browser ?? words('unknownBrowser'),
                system: system ?? words('unknownSystem'),
              }),
              address: before.address ?? words('noAddress'),
            })}{' '}
            <a href="/forgotten-password" className="underline">
              {words('notYou')}
            </a>
          </p>
        ) : null}
        {isSuggested ? (
          <p>
            {words('suggestion')}{' '}
            <a href="/account/second-factor" className="underline">
              {words('setUp')}
            </a>
          </p>
        ) : null}
      </NoticeBox>
    </div>
  );
}
