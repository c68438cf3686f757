import { getFormatter, getTranslations } from '@/lib/words/reader';
import { objectToRequest } from './actions';
import { Support } from '@/app/_frame/support';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox } from '@/components/ui/panel';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { requestsAgainst } from '@/lib/queries/administrator-request/requests-against';

type Against = Awaited<ReturnType<typeof requestsAgainst>>[number];

/** For an administrator in charge: who asks to take over, and the one button that says he is not gone. */
export async function RequestsAgainst({ viewer }: { viewer: Viewer }) {
  if (viewer.party !== 'EMPLOYER' || !mayUse(viewer, 'employer.members.write').allowed) return null;
  const requests = await requestsAgainst(viewer, undefined);
  if (requests.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3">
      {requests.map((request) => (
        <RequestAgainst key={request.id} request={request} />
      ))}
    </div>
  );
}

async function RequestAgainst({ request }: { request: Against }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('members.against'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { id, name, reason, createdAt, objectedAt, acceptableFrom, isOver } = request;
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <NoticeBox tone={objectedAt ? 'info' : 'bad'} title={words('title', { name })}>
      <p className="break-words">{words('text', { reason })}</p>
      {objectedAt ? (
        <p>{words('objected', { at: when(objectedAt) })}</p>
      ) : (
        <>
          <p className="mb-2">
            {isOver
              ? words('later', { at: when(createdAt) })
              : words('until', { at: when(createdAt), until: when(acceptableFrom) })}
          </p>
          <ActionForm action={objectToRequest} summaryTitle={shell('problem')} className="mb-2 grid gap-2">
            <input type="hidden" name="id" value={id} />
            <div>
              <SubmitButton tone="danger">
                {words('object')}
                <span className="sr-only">{words('objectOf', { name })}</span>
              </SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
      <p className="text-[13px]">
        {words('explain')} <Support />
      </p>
    </NoticeBox>
  );
}
