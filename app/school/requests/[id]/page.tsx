import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { regionNamer } from '@/lib/words/region-name';
import type { CorrectableKey } from '@/lib/domain/roster/requests';
import { newSecret } from '@/lib/ids';
import { departmentNames } from '@/lib/queries/department/school-departments';
import { type AskedDatum, rosterRequest } from '@/lib/queries/roster/roster-request';
import { startingValue, tableOf } from '@/lib/server/correction-defaults';
import { recordRead } from '@/lib/server/audited-read';
import { decideRequest } from './actions';

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.requests.decide');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const found = await rosterRequest(viewer, { id: id.data });
  if (!found) notFound();
  const isOpen = found.state === 'OPEN';
  if (isOpen) await recordRead(viewer, 'ROSTER_REQUEST_READ', { type: 'roster-request', id: found.id });
  const [words, list, columns, codes, shell, school, menu, format, regionName] = await Promise.all([
    getTranslations('school.request'),
    getTranslations('school.requests'),
    getTranslations('roster.columns'),
    getTranslations('codes'),
    getTranslations('shell'),
    getTranslations('school'),
    getTranslations('menu.school'),
    getFormatter(),
    regionNamer(),
  ]);
  const departments = await departmentNames(viewer, undefined);
  const when = (date: Date): string => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const label = (key: CorrectableKey): string => columns(key === 'originRegionCode' ? 'originName' : key);
  /** Codes by their names, places by their full names, everything else as written. */
  const inWords = (key: CorrectableKey, text: string): string => {
    if (!text) return words('datumEmpty');
    if (key === 'originRegionCode') return regionName(text);
    const name = `${tableOf(key) ?? ''}.${text}`;
    return codes.has(name as never) ? codes(name as never) : text;
  };
  const title = isOpen
    ? found.kind === 'MOBILE_CHANGE'
      ? words('mobileTitle', { name: found.name })
      : words('dataTitle', { name: found.name, count: found.asked.length })
    : words(found.state === 'ACCEPTED' ? 'accepted' : 'refused', { name: found.name });

  const field = ({ key, standing, right }: AskedDatum) => {
    const shared = {
      name: key,
      label: label(key),
      hint: words('datum', { standing: inWords(key, standing), right: inWords(key, right) }),
    };
    const table = tableOf(key);
    if (table) {
      const options = Object.entries(codes.raw(table as never) as Record<string, string>);
      return (
        <SelectField
          key={key}
          {...shared}
          options={options}
          empty={shell('choose')}
          defaultValue={startingValue(key, right)}
        />
      );
    }
    if (key === 'departmentName') {
      const options = departments.map((name) => [name, name] as const);
      return <SelectField key={key} {...shared} options={options} empty={shell('choose')} defaultValue={right} />;
    }
    return <TextField key={key} {...shared} defaultValue={inWords(key, right)} maxLength={200} />;
  };

  return (
    <>
      <Breadcrumb label={school('breadcrumb')} trail={[[menu('requests'), '/school/requests'], [found.name]]} />
      <PageHeading
        title={title}
        lead={words('lead', {
          department: found.department,
          studentNumber: found.studentNumber,
          when: when(found.createdAt),
        })}
        actions={
          <a href={`/school/graduates/${found.enrolmentId}`} className="button">
            {words('toGraduate')}
          </a>
        }
      />
      <div className="grid gap-5">
        {isOpen ? <NoticeBox tone="info">{words('audited')}</NoticeBox> : null}
        {found.kind === 'BASE_DATA_ERROR' && isOpen && !found.note ? null : (
          <Panel title={list(`kinds.${found.kind}`)}>
            <Facts
              rows={[
                ...(found.kind === 'MOBILE_CHANGE'
                  ? [
                      [words('standingMobile'), found.standing] as const,
                      [words('newMobile'), found.asked.mobile] as const,
                      ...(found.asked.email ? [[words('newEmail'), found.asked.email] as const] : []),
                    ]
                  : isOpen
                    ? []
                    : found.asked.map(
                        ({ key, wrong, right }) =>
                          [label(key), `${inWords(key, wrong)} → ${inWords(key, right)}`] as const,
                      )),
                ...(found.note ? [[words('note'), found.note] as const] : []),
              ]}
            />
          </Panel>
        )}
        {isOpen ? (
          <Panel title={words('decision')}>
            <ActionForm action={decideRequest} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
              <input type="hidden" name="id" value={found.id} />
              {found.kind === 'BASE_DATA_ERROR' ? (
                <FieldGroup title={words('asked')} hint={words('datumHint')}>
                  {found.asked.map(field)}
                </FieldGroup>
              ) : (
                <NoticeBox tone="warn">{words(`mobileAdvice.${found.account}`)}</NoticeBox>
              )}
              <TextAreaField name="answer" label={words('answer')} hint={words('answerHint')} rows={3} />
              <p className="text-[13px] text-ink-2">{words('resets')}</p>
              <FormButtons>
                <SubmitButton>{words('accept')}</SubmitButton>
                <SubmitButton tone="danger" name="intent" value="refuse">
                  {words('refuse')}
                </SubmitButton>
              </FormButtons>
            </ActionForm>
          </Panel>
        ) : (
          <Panel title={words('outcome')}>
            <Facts
              rows={[
                [
                  list('state'),
                  <Tag key="state" tone={found.state === 'ACCEPTED' ? 'good' : 'idle'}>
                    {list(`states.${found.state}`)}
                  </Tag>,
                ],
                [words('decidedBy'), found.decidedBy ?? shell('none')],
                [words('decidedAt'), found.decidedAt ? when(found.decidedAt) : shell('none')],
                [words('answerGiven'), found.answer ?? shell('none')],
                ...(found.kind === 'MOBILE_CHANGE' && found.outcome
                  ? [
                      [
                        words('accountChange'),
                        words(`accountStates.${found.outcome.state}`, { when: when(found.outcome.effectiveAt) }),
                      ] as const,
                    ]
                  : []),
              ]}
            />
          </Panel>
        )}
      </div>
    </>
  );
}
