import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { openToEveryone } from '@/lib/auth/viewer';
import { normaliseVerificationCode } from '@/lib/domain/rules/verification-code';
import { verification } from '@/lib/queries/public/verification';

export default async function VerificationPage({ params }: { params: Promise<{ code: string }> }) {
  openToEveryone();
  const code = decodeURIComponent((await params).code);
  const [words, states, format, found] = await Promise.all([
    getTranslations('publicPages.verify'),
    getTranslations('states.agreement'),
    getFormatter(),
    verification(code),
  ]);
  if (!normaliseVerificationCode(code)) {
    return (
      <div className="mx-auto grid max-w-xl gap-4">
        <PageHeading title={words('malformed')} />
        <NoticeBox tone="warn">
          <span className="break-words">{words('malformedText', { code: code.slice(0, 40) })}</span>
        </NoticeBox>
        <div>
          <LinkButton href="/verify">{words('again')}</LinkButton>
        </div>
      </div>
    );
  }
  if (!found) {
    return (
      <div className="mx-auto grid max-w-xl gap-4">
        <PageHeading title={words('missing')} />
        <NoticeBox tone="warn">{words('missingText')}</NoticeBox>
        <div>
          <LinkButton href="/verify">{words('again')}</LinkButton>
        </div>
      </div>
    );
  }
  const rows = [
    [words('number'), found.number],
    [
      words('state'),
      <Tag key="state" tone={found.state === 'SIGNED' || found.state === 'FULFILLED' ? 'good' : 'bad'}>
        {states(found.state)}
      </Tag>,
    ],
    [words('employer'), found.employer],
    ...(found.graduate ? [[words('graduate'), found.graduate] as const] : []),
    ...(found.school ? [[words('school'), found.school] as const] : []),
    [words('signedOn'), format.dateTime(found.signedAt, { dateStyle: 'long', timeStyle: 'short' })],
    ...(found.endedAt
      ? [
          [
            words('endedOn', { state: states(found.state) }),
            format.dateTime(found.endedAt, { dateStyle: 'long' }),
          ] as const,
        ]
      : []),
    [words('code'), found.code],
    [
      words('hash'),
      <code key="hash" className="text-[13px] break-all">
        {found.hash}
      </code>,
    ],
  ] as const;
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <PageHeading title={words(found.endedAt ? 'ended' : 'found')} lead={words('foundText')} />
      {found.endedAt ? (
        <NoticeBox tone="bad">
          {words('endedText', { date: format.dateTime(found.endedAt, { dateStyle: 'long', timeStyle: 'short' }) })}
        </NoticeBox>
      ) : null}
      <Panel>
        <Facts rows={rows} />
      </Panel>
    </div>
  );
}
