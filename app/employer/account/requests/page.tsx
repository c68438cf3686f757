import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, SelectField, TextAreaField } from '@/components/form/fields';
import { FoldedFields } from '@/components/form/folded-fields';
import { RevealWhen } from '@/components/form/reveal-when';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { JOINING_ROLES } from '@/lib/domain/membership/joining';
import { newSecret } from '@/lib/ids';
import { joinRequests } from '@/lib/queries/joining/join-requests';
import { accept, refuse } from './actions';

const notices = ['accepted', 'refused'] as const;

export default async function JoinRequestsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.members.write');
  const [words, certification, menu, shell, roles, format, { done }, requests] = await Promise.all([
    getTranslations('standing.requests'),
    getTranslations('certification'),
    getTranslations('menu.employer'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getFormatter(),
    searchParams,
    joinRequests(viewer, undefined),
  ]);
  const notice = notices.find((name) => name === done);
  const problem = { summaryTitle: shell('problem') };
  const none = words('none');
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb label={certification('trail')} trail={[[menu('account'), '/employer/account'], [words('trail')]]} />
        <PageHeading title={words('title', { count: requests.length })} lead={words('lead')} />
        {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
      </div>
      {requests.length === 0 ? (
        <Panel>
          <EmptyState title={words('title', { count: 0 })}>{words('emptyText')}</EmptyState>
        </Panel>
      ) : null}
      {requests.map(({ id, name, reason, mobile, email, createdAt }) => (
        <Panel key={id} title={name}>
          <div className="grid gap-4">
            <Facts
              rows={[
                [
                  words('reason'),
                  <span key="reason" className="whitespace-pre-line">
                    {reason}
                  </span>,
                ],
                [words('mobile'), mobile ?? none],
                [words('email'), email ?? none],
                [words('at'), format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })],
              ]}
            />
            <ActionForm action={accept} idempotencyKey={newSecret(16)} {...problem} className="grid gap-3">
              <input type="hidden" name="id" value={id} />
              <SelectField
                name="role"
                label={words('role')}
                defaultValue="RECRUITER"
                options={JOINING_ROLES.map((role) => [role, roles(role)] as const)}
              />
              <RevealWhen name="role" value="ADMINISTRATOR">
                <CheckboxField name="confirmed" label={words('administratorConfirm', { name })} />
              </RevealWhen>
              <div>
                <SubmitButton tone={requests.length === 1 ? 'primary' : 'secondary'}>{words('accept')}</SubmitButton>
              </div>
            </ActionForm>
            <ActionForm action={refuse} idempotencyKey={newSecret(16)} {...problem} className="grid gap-3">
              <input type="hidden" name="id" value={id} />
              <FoldedFields title={words('refuse')} opener="reason">
                <TextAreaField name="reason" label={words('refuseReason')} hint={words('refuseReasonHint')} rows={3} />
                <div>
                  <SubmitButton tone="danger">{words('refuseSubmit')}</SubmitButton>
                </div>
              </FoldedFields>
            </ActionForm>
          </div>
        </Panel>
      ))}
    </div>
  );
}
