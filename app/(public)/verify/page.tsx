import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { buttonClass } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';

export default async function VerifyPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  openToEveryone();
  const { code } = await searchParams;
  if (typeof code === 'string' && code.trim()) redirect(`/verify/${encodeURIComponent(code.trim().slice(0, 40))}`);
  const words = await getTranslations('publicPages.verify');
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel>
        <form method="get" className="grid gap-4">
          <div>
            <label htmlFor="code" className="mb-1 block font-medium">
              {words('code')}
            </label>
            <p id="code-hint" className="mb-1.5 text-[13px] text-ink-2">
              {words('hint')}
            </p>
            <input
              id="code"
              name="code"
              required
              autoComplete="off"
              aria-describedby="code-hint"
              className="input uppercase"
            />
          </div>
          <button type="submit" className={buttonClass('primary')}>
            {words('submit')}
          </button>
        </form>
      </Panel>
    </div>
  );
}
