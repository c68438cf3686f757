import { getFormatter, getTranslations } from '@/lib/words/reader';
import { deviceText } from './device-text';
import { NoticeBox } from '@/components/ui/panel';
import { currentSession, howSignedIn, signInBefore } from '@/lib/auth/viewer';
import { needsSecondFactor } from '@/lib/domain/access/second-factor';
import type { Viewer } from '@/lib/domain/access/viewer';

/** On the first page after signing in, once: when and where it was before, and what would make it safer. */
export async function Greeting({ viewer }: { viewer: Viewer }) {
  const session = await currentSession();
  if (!session?.isUngreeted) return null;
  const isSuggested = !session.hasSecondFactor && needsSecondFactor(viewer.party);
  const how = await howSignedIn();
  const before = await signInBefore();
  const left = how?.recoveryCodesLeft ?? null;
  if (!before && !isSuggested && !how?.hasNewPassword && left === null) return null;
  const [words, format, device] = await Promise.all([getTranslations('signIn.before'), getFormatter(), deviceText()]);
  return (
    <div className="mb-4 grid gap-3 text-[14px]">
      {how ? <Beginning how={how} /> : null}
      {before || isSuggested ? (
        <NoticeBox tone="info">
          {before ? (
            <p>
              {words('text', {
                when: format.dateTime(before.at, { dateStyle: 'medium', timeStyle: 'short' }),
                device: device(before.device),
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
      ) : null}
    </div>
  );
}

type How = NonNullable<Awaited<ReturnType<typeof howSignedIn>>>;

/** That the new password is set, and that a recovery code is used up. */
async function Beginning({ how: { hasNewPassword, recoveryCodesLeft: left } }: { how: How }) {
  const words = await getTranslations('signIn.before');
  return (
    <>
      {hasNewPassword ? <NoticeBox tone="good">{words('newPassword')}</NoticeBox> : null}
      {left === null ? null : (
        <NoticeBox tone="warn">
          {words('recoveryUsed', { count: left })}{' '}
          <a href="/account/second-factor" className="underline">
            {words('recoveryMore')}
          </a>
        </NoticeBox>
      )}
    </>
  );
}
