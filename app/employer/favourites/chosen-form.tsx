import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { getTranslations } from '@/lib/words/reader';
import { withChosen } from './actions';

/** The form around the list: its ticks are what the buttons below it work on. */
export async function ChosenForm({ back, children }: { back: string; children: ReactNode }) {
  const shell = await getTranslations('shell');
  return (
    <ActionForm action={withChosen} summaryTitle={shell('problem')} className="grid">
      <DefaultSubmit />
      <input type="hidden" name="from" value="favourites" />
      <input type="hidden" name="back" value={back.split('?')[1] ?? ''} />
      {children}
    </ActionForm>
  );
}

/** What can be done with all that are ticked, besides letters. */
export async function ChosenDeeds() {
  const words = await getTranslations('employerPeople.list');
  return (
    <div className="flex flex-wrap items-end gap-2.5">
      <div className="min-w-44 flex-1 sm:max-w-60">
        <TextField name="tag" label={words('tagName')} maxLength={40} autoComplete="off" />
      </div>
      <SubmitButton tone="secondary" name="intent" value="tag">
        {words('tagAdd')}
      </SubmitButton>
      <SubmitButton tone="secondary" name="intent" value="untag">
        {words('tagDrop')}
      </SubmitButton>
      <SubmitButton tone="quiet" name="intent" value="remove">
        {words('removeChosen')}
      </SubmitButton>
    </div>
  );
}
