import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { accept, refuse } from './actions';
import { PaperPages } from '@/components/certification/paper-pages';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup, TextAreaField } from '@/components/form/fields';
import { KeptText } from '@/components/form/kept-text';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formerFates } from '@/lib/domain/membership/administrator-request';
import { isId } from '@/lib/ids';
import {
  type AdministratorRequest,
  administratorRequest,
} from '@/lib/queries/administrator-request/administrator-request';

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
  const isOpen = found.state === 'OPEN';
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
      <Doubts request={found} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title={words('proof')}>{file ? <Proof file={file} /> : shell('none')}</Panel>
        <div className="grid gap-4">
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
              ]}
            />
          </Panel>
          {isOpen ? null : (
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
          <DecisionPanel request={found} />
        </div>
      </div>
    </>
  );
}

/** What speaks against it, before anything else on the page: an objection, administrators who are not gone, a newcomer. */
async function Doubts({ request: { state, objection, doubts, asker } }: { request: AdministratorRequest }) {
  if (state !== 'OPEN') return null;
  const [words, shell, format] = await Promise.all([
    getTranslations('members.desk'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const when = (at: Date | null): string =>
    at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : shell('none');
  const { seenLately, isNewcomer } = doubts;
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {objection ? (
        <NoticeBox tone="bad" title={words('objection')}>
          {words('objectionText', { name: objection.by ?? shell('none'), at: when(objection.at) })}
        </NoticeBox>
      ) : null}
      {seenLately.length > 0 || isNewcomer ? (
        <NoticeBox tone="warn" title={words('doubts')}>
          <ul className="list-disc pl-5">
            {seenLately.map(({ name, at }) => (
              <li key={name}>{words('seenLately', { name, at: when(at) })}</li>
            ))}
            {isNewcomer ? (
              <li>{words('isNewcomer', { date: format.dateTime(asker.since, { dateStyle: 'medium' }) })}</li>
            ) : null}
          </ul>
        </NoticeBox>
      ) : null}
    </div>
  );
}

/** The pages of the proof, and the file itself. */
async function Proof({ file: { id, name, pages } }: { file: NonNullable<AdministratorRequest['file']> }) {
  const words = await getTranslations('members.desk');
  return (
    <div className="grid gap-1.5">
      <PaperPages fileId={id} pages={pages} name={words('proof')} size="reading" />
      <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="underline">
        {words('proofOpen', { name })}
      </a>
    </div>
  );
}

/**
 * Both answers. The forms stay in place once it is decided: who was too slow reads there that he was, and finds what he
 * had typed, also without JavaScript.
 */
async function DecisionPanel({ request }: { request: AdministratorRequest }) {
  const { id, state, objection, waitsUntil, inCharge } = request;
  const isOpen = state === 'OPEN';
  const [words, shell, format] = await Promise.all([
    getTranslations('members.desk'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  return (
    <Panel title={words('decision')}>
      <div className="grid gap-5">
        <ActionForm action={accept} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          {isOpen && waitsUntil ? (
            <p>{words('waits', { until: format.dateTime(waitsUntil, { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
          ) : isOpen ? (
            <>
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
              {objection ? <CheckboxField name="objectionWeighed" label={words('objectionWeighed')} /> : null}
              <div>
                <SubmitButton>{words('accept')}</SubmitButton>
              </div>
            </>
          ) : (
            <p>{words('closed')}</p>
          )}
        </ActionForm>
        <ActionForm action={refuse} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          {isOpen ? (
            <div className="grid gap-4 border-t border-line pt-5">
              <h3 className="font-semibold">{words('refuseTitle')}</h3>
              <TextAreaField name="answer" label={words('answer')} hint={words('answerHint')} rows={3} />
              <div>
                <SubmitButton tone="danger">{words('refuse')}</SubmitButton>
              </div>
            </div>
          ) : (
            <KeptText name="answer" label={shell('typedBefore')} />
          )}
        </ActionForm>
      </div>
    </Panel>
  );
}
