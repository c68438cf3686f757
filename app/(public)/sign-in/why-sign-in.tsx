import { getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import { presentedSessionHash } from '@/lib/auth/viewer';
import { whyEnded } from '@/lib/queries/account/why-ended';

/** Why somebody stands here: his session was ended by somebody else, or a page asked who he is; nothing otherwise. */
export async function WhySignIn({ back }: { back: string | null }) {
  const hash = await presentedSessionHash();
  const [words, ended] = await Promise.all([getTranslations('publicPages.signIn'), hash ? whyEnded(hash) : null]);
  if (!ended && !back) return null;
  return (
    <div className="mb-4">
      {ended ? (
        <NoticeBox tone={ended.because === 'JOINED' ? 'good' : 'warn'}>
          {words(`ended.${ended.because}`, { organisation: ended.organisation ?? words('ended.organisation') })}
        </NoticeBox>
      ) : (
        <NoticeBox tone="info">{words(back === '/activate' ? 'leadAttach' : 'leadBack')}</NoticeBox>
      )}
    </div>
  );
}
