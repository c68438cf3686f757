'use server';

import { redirect } from 'next/navigation';
import { openNotice } from '@/lib/commands/notice/open-notice';
import { readAllNotices } from '@/lib/commands/notice/read-all-notices';
import { formAction } from '@/lib/server/form-action';

const openWrapped = formAction(openNotice, { then: ({ place }) => place });
const readAllWrapped = formAction(readAllNotices, { then: () => '/inbox?done=read' });

/** Opens one message: read from now on, and on to what it is about. */
export async function open(form: FormData): Promise<void> {
  await openWrapped({ status: 'idle' }, form);
  // Only a message that is not (or no longer) this account's gets here.
  redirect('/inbox?done=missing');
}

/** Marks all that was on the page as read. */
export async function readAll(form: FormData): Promise<void> {
  await readAllWrapped({ status: 'idle' }, form);
  redirect('/inbox?done=missing');
}
