import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { link, refuse } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { linkRefusals } from '@/lib/domain/roster/linking';
import { newSecret } from '@/lib/ids';
import { openClaim } from '@/lib/queries/graduate/open-claim';

export default async function ClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.base-data');
  const { id } = await params;
  const claim = z.uuid().safeParse(id).success ? await openClaim(viewer, id) : null;
  if (!claim) notFound();
  const [words, degrees, shell, format] = await Promise.all([
    getTranslations('graduate.claim'),
    getTranslations('codes.degree'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const form = { summaryTitle: shell('problem'), requestIdLabel: shell('requestId') };
  const named = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={claim.version} />
    </>
  );
  return (
    <>
      <Breadcrumb label={words('here')} trail={[[words('back'), '/graduate'], [words('here')]]} />
      <PageHeading title={words('title', { school: claim.schoolName })} lead={words('lead')} />
      <div className="grid gap-4">
        {claim.isOtherName ? <NoticeBox tone="warn">{words('otherName')}</NoticeBox> : null}
        <Panel title={words('facts')}>
          <Facts
            rows={[
              [words('school'), claim.schoolName],
              [words('department'), claim.departmentName],
              [words('major'), claim.majorName],
              [words('degree'), degrees(claim.degree as never)],
              [words('year'), String(claim.graduationYear)],
              [words('claimedAt'), format.dateTime(claim.claimedAt, { dateStyle: 'medium' })],
            ]}
          />
          <p className="my-3">{words('means')}</p>
          <ActionForm action={link} idempotencyKey={newSecret(16)} {...form}>
            {named}
            <FormButtons>
              <SubmitButton>{words('link')}</SubmitButton>
              <LinkButton href="/graduate">{words('back')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
        <Panel title={words('notMine')}>
          <p className="mb-3">{words('notMineLead')}</p>
          <ActionForm action={refuse} idempotencyKey={newSecret(16)} {...form}>
            {named}
            <RadioGroup
              name="reason"
              label={words('reason')}
              options={linkRefusals.map((reason) => [reason, words(`reasons.${reason}`)] as const)}
            />
            <FormButtons>
              <SubmitButton tone="danger">{words('refuse')}</SubmitButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
