import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { link, refuse } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { linkRefusals } from '@/lib/domain/roster/linking';
import { newSecret } from '@/lib/ids';
import { openClaim } from '@/lib/queries/graduate/open-claim';

interface Props {
  params: Promise<{ id: string }>;
  /** Why it is not his, before he confirms that he says so: the answer is final. */
  searchParams: Promise<{ reason?: string | string[]; asked?: string }>;
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.base-data');
  const [{ id }, { reason: given, asked }] = [await params, await searchParams];
  const reason = linkRefusals.find((one) => one === given);
  const claim = z.uuid().safeParse(id).success ? await openClaim(viewer, id) : null;
  if (!claim) notFound();
  const [words, degrees, shell, format] = await Promise.all([
    getTranslations('graduate.claim'),
    getTranslations('codes.degree'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const form = { summaryTitle: shell('problem') };
  const named = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={claim.version} />
    </>
  );
  const here = `/graduate/confirm/${id}/claim`;
  if (reason) {
    return (
      <>
        <Breadcrumb
          label={words('here')}
          trail={[[words('back'), '/graduate'], [words('here'), here], [words('notMine')]]}
        />
        <PageHeading title={words('sureTitle')} />
        <div className="grid gap-4">
          <NoticeBox tone="warn">
            {words('sure', { reason: words(`reasons.${reason}`), school: claim.schoolName })}
          </NoticeBox>
          <ActionForm action={refuse} idempotencyKey={newSecret(16)} {...form}>
            {named}
            <input type="hidden" name="reason" value={reason} />
            <FormButtons>
              <SubmitButton tone="danger">{words('refuse')}</SubmitButton>
              <LinkButton href={here}>{words('notYet')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </div>
      </>
    );
  }
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
              <LinkButton href="/graduate">{words('later')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
        <Panel title={words('notMine')}>
          <p className="mb-3">{words('notMineLead')}</p>
          <form method="get" action={here} className="grid gap-4">
            <input type="hidden" name="asked" value="1" />
            <fieldset>
              <legend className="mb-1 font-medium">{words('reason')}</legend>
              {asked ? (
                <p role="alert" className="mb-1 text-[13px] text-bad">
                  {words('chooseFirst')}
                </p>
              ) : null}
              {linkRefusals.map((one) => (
                <label key={one} className="flex min-h-11 items-center gap-2">
                  <input type="radio" name="reason" value={one} className="size-4 shrink-0" />
                  {words(`reasons.${one}`)}
                </label>
              ))}
            </fieldset>
            <div>
              <button type="submit" className={buttonClass('secondary')}>
                {words('refuseNext')}
              </button>
            </div>
          </form>
        </Panel>
      </div>
    </>
  );
}
