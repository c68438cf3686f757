import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { accept, refuse } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formerFates } from '@/lib/domain/membership/administrator-request';
import { isId } from '@/lib/ids';
import { administratorRequest } from '@/lib/queries/administrator-request/administrator-request';

const tones = { OPEN: 'warn', ACCEPTED: 'good', REFUSED: 'bad' } as const;

export default async function AdministratorRequestPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.administrator-requests');
  const { id } = await params;
  const found = isId(id) ? await administratorRequest(viewer, { id }) : null;
  if (!found) notFound();
  const [words, requests, menu, shell, roles, certification, account, format] = await Promise.all([
    getTranslations('members.desk'),
    getTranslations('members.request'),
    getTranslations('menu.platform'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getTranslations('states.certification'),
    getTranslations('account'),
    getFormatter(),
  ]);
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { asker, employer, inCharge, file } = found;
  const contact = ({ name, mobile, email, lastSignedInAt }: (typeof inCharge)[number] | typeof asker): string =>
    [name, mobile, email, lastSignedInAt ? requests('lastSeen', { date: when(lastSignedInAt) }) : null]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Breadcrumb
        label={account('trail')}
        trail={[[menu('administrators'), '/platform/administrator-requests'], [asker.name]]}
      />
      <PageHeading
        title={words('detailTitle', { name: asker.name, organisation: employer.name })}
        lead={`${words('at')} ${when(found.createdAt)}`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={words('organisation')}>
          <Facts
            rows={[
              [words('organisation'), employer.name],
              [words('creditCode'), employer.creditCode ?? shell('none')],
              [words('certification'), certification(employer.certificationState)],
              [
                words('inCharge'),
                inCharge.length === 0 ? (
                  words('noneInCharge')
                ) : (
                  <ul key="inCharge" className="grid gap-1">
                    {inCharge.map((member) => (
                      <li key={member.id}>{contact(member)}</li>
                    ))}
                  </ul>
                ),
              ],
            ]}
          />
        </Panel>
        <Panel title={words('asker')}>
          <Facts
            rows={[
              [words('name'), contact(asker)],
              [
                words('standing'),
                words('askerSince', {
                  role: roles(asker.role),
                  date: format.dateTime(asker.since, { dateStyle: 'medium' }),
                }),
              ],
              [
                words('reason'),
                <span key="reason" className="whitespace-pre-line">
                  {found.reason}
                </span>,
              ],
              [
                words('proof'),
                file ? (
                  <a key="proof" href={`/api/files/${file.id}`} target="_blank" rel="noreferrer" className="underline">
                    {words('proofOpen', { name: file.name })}
                  </a>
                ) : (
                  shell('none')
                ),
              ],
            ]}
          />
        </Panel>
        {found.state === 'OPEN' ? (
          <>
            <Panel title={words('decision')}>
              <ActionForm action={accept} summaryTitle={shell('problem')}>
                <input type="hidden" name="id" value={id} />
                {inCharge.map((member) => (
                  <input key={member.id} type="hidden" name="seen" value={member.id} />
                ))}
                <RadioGroup
                  name="former"
                  label={words('former')}
                  hint={words('formerHint')}
                  options={formerFates.map((fate) => [fate, words(`formers.${fate}`)] as const)}
                />
                <CheckboxField name="checked" label={words('checked')} />
                <div>
                  <SubmitButton>{words('accept')}</SubmitButton>
                </div>
              </ActionForm>
            </Panel>
            <Panel title={words('refuseTitle')}>
              <ActionForm action={refuse} summaryTitle={shell('problem')}>
                <input type="hidden" name="id" value={id} />
                <TextAreaField name="answer" label={words('answer')} hint={words('answerHint')} rows={3} />
                <div>
                  <SubmitButton tone="danger">{words('refuse')}</SubmitButton>
                </div>
              </ActionForm>
            </Panel>
          </>
        ) : (
          <Panel title={words('outcome')}>
            <Facts
              rows={[
                [
                  words('state'),
                  <Tag key="state" tone={tones[found.state]}>
                    {requests(`state.${found.state}`)}
                  </Tag>,
                ],
                [words('decidedBy'), found.decidedBy ?? shell('none')],
                [words('decidedAt'), found.decidedAt ? when(found.decidedAt) : shell('none')],
                [words('answerGiven'), found.answer ?? shell('none')],
              ]}
            />
          </Panel>
        )}
      </div>
    </>
  );
}
