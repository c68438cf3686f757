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

/** What can be done with all that are ticked, folded away until it is wanted. */
export async function ChosenDeeds() {
  const words = await getTranslations('employerPeople.list');
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand sm:min-h-9">
        {words('together')}
      </summary>
      <div className="flex flex-wrap items-end gap-2.5">
        <TextField name="tag" label={words('tagName')} maxLength={40} autoComplete="off" />
        <SubmitButton tone="secondary" name="intent" value="tag">
          {words('tagAdd')}
        </SubmitButton>
        <SubmitButton tone="secondary" name="intent" value="untag">
          {words('tagDrop')}
        </SubmitButton>
        <SubmitButton tone="quiet" name="intent" value="remove">
          {words('removeChosen')}
        </SubmitButton>
        <p className="basis-full text-[13px] text-ink-2">{words('lettersLimit')}</p>
      </div>
    </details>
  );
}
