import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { mayUse } from '@/lib/domain/access/permissions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { Catalogue } from '@/lib/words/catalogues';

interface Props {
  viewer: EmployerViewer;
  state: keyof Catalogue['states']['certification'];
}

/** The workbench before certification: what is missing, why, and the one thing to do now. */
export async function Newcomer({ viewer, state }: Props) {
  const [words, states] = await Promise.all([
    getTranslations('employer.workbench.newcomer'),
    getTranslations('states.certification'),
  ]);
  const mayCertify = mayUse(viewer, 'employer.certification.write').allowed;
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeading
        title={words('title')}
        lead={words('lead', { employer: viewer.employerName, state: states(state) })}
      />
      <Panel title={words('steps')}>
        <p className="mb-3">{words('why')}</p>
        <ol className="mb-4 grid list-decimal gap-1 pl-5">
          <li>{words('step1')}</li>
          <li>{words('step2')}</li>
          <li>{words('step3')}</li>
        </ol>
        {state === 'IN_REVIEW' ? <NoticeBox tone="info">{words('waiting')}</NoticeBox> : null}
        {state !== 'IN_REVIEW' && mayCertify ? (
          <LinkButton href="/employer/certification" tone="primary">
            {words('go')}
          </LinkButton>
        ) : null}
        {mayCertify ? null : <NoticeBox tone="info">{words('askAdministrator')}</NoticeBox>}
      </Panel>
    </div>
  );
}
