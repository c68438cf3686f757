import { getTranslations } from '@/lib/words/reader';
import { pass } from '../actions';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { newSecret } from '@/lib/ids';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** What a reviewer can do about a request: decide at his level, take up what nobody answered, stop a public notice. */
export async function ReviewDeeds({ detail }: { detail: ProceedingDetail }) {
  const words = await getTranslations('proceedings.deeds');
  const { id, may } = detail;
  if (may.pass.allowed) return <Decision detail={detail} />;
  const deed = may.takeUp.allowed ? 'takeUp' : may.stop.allowed ? 'stop' : null;
  if (!deed) return null;
  const href = `/school/proceedings/${id}/${deed === 'takeUp' ? 'take-up' : 'reject'}`;
  return (
    <div>
      <LinkButton href={href} tone={deed === 'takeUp' ? 'primary' : 'danger'}>
        {words(deed)}
      </LinkButton>
    </div>
  );
}

async function Decision({ detail }: { detail: ProceedingDetail }) {
  const [words, deeds, shell] = await Promise.all([
    getTranslations('proceedings'),
    getTranslations('proceedings.deeds'),
    getTranslations('shell'),
  ]);
  const { id, level, version } = detail;
  return (
    <Panel title={words('sections.decide')}>
      <p className="mb-3">{await consequenceOf(detail)}</p>
      <ActionForm action={pass} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        {level ? <input type="hidden" name="level" value={level} /> : null}
        <input type="hidden" name="seen" value={version} />
        <TextField
          name="opinion"
          label={words('pass.opinion')}
          hint={words('pass.hint')}
          optional={shell('optional')}
        />
        <FormButtons>
          <SubmitButton>{deeds('pass')}</SubmitButton>
          <LinkButton href={`/school/proceedings/${id}/reject`} tone="danger">
            {deeds('reject')}
          </LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** What passing at this level leads to: the next level, the public notice, or the end of it. */
async function consequenceOf({ level, levels, publicNoticeDays }: ProceedingDetail): Promise<string> {
  const [words, names] = await Promise.all([getTranslations('proceedings.pass'), getTranslations('states.level')]);
  const next = level ? levels[levels.indexOf(level) + 1] : undefined;
  if (next) return words('next', { level: names(next) });
  return publicNoticeDays > 0 ? words('lastNotice', { days: publicNoticeDays }) : words('last');
}
