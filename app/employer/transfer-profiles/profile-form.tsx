import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { TransferFields } from '@/components/agreement/transfer-fields';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import type { TransferDraft } from '@/lib/domain/agreement/transfer';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey?: string;
  /** The entry that is changed; none for a new one. */
  entry?: { id: string; version: number; isDefault: boolean };
  label?: string;
  values: TransferDraft;
  advice?: readonly Finding[];
  /** Where "cancel" leads. */
  back: string;
  /** The entry of the directory these values come from; `isPicked` when it was chosen a moment ago. */
  source?: { id: string; revision: number; name: string; lastConfirmedAt: Date; isPicked: boolean } | null;
}

/** The form of one address-book entry, new or changed. */
export async function ProfileForm({ action, idempotencyKey, entry, label, values, advice, back, source }: Props) {
  const [words, shell] = await Promise.all([getTranslations('employerPeople.profile'), getTranslations('shell')]);
  return (
    <Panel>
      <ActionForm
        key={`${entry?.version ?? 'new'} ${source?.id ?? ''}`}
        action={action}
        idempotencyKey={idempotencyKey}
        summaryTitle={shell('problem')}
      >
        {entry ? (
          <>
            <input type="hidden" name="id" value={entry.id} />
            <input type="hidden" name="version" value={entry.version} />
          </>
        ) : null}
        <Source source={source} profileId={entry?.id} />
        <FieldGroup title={words('basics')}>
          <TextField name="label" label={words('labelField')} hint={words('labelHint')} defaultValue={label} />
          {entry?.isDefault ? null : <CheckboxField name="isDefault" label={words('isDefault')} />}
        </FieldGroup>
        <TransferFields values={values} advice={advice} />
        <FormButtons>
          <SubmitButton>{words('save')}</SubmitButton>
          <LinkButton href={back} tone="quiet">
            {words('cancel')}
          </LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** Where the values come from, or the way to an institution that would take the archives. */
async function Source({ source, profileId }: { source: Props['source']; profileId?: string }) {
  const [words, day] = await Promise.all([getTranslations('talentServices.follow'), getDayFormat()]);
  const pick = `/employer/transfer-profiles/talent-services${profileId ? `?for=${profileId}` : ''}`;
  return (
    <>
      {source ? (
        <>
          <input type="hidden" name="talentServiceId" value={source.id} />
          <input type="hidden" name="talentServiceRevision" value={source.revision} />
        </>
      ) : null}
      {source?.isPicked ? (
        <NoticeBox tone="info">{words('filled', { name: source.name, date: day(source.lastConfirmedAt) })}</NoticeBox>
      ) : (
        <p className="text-[13px] text-ink-2">
          {words('hint')}{' '}
          <a href={pick} className="font-medium underline">
            {words('open')}
          </a>
        </p>
      )}
    </>
  );
}
