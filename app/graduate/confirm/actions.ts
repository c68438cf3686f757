'use server';

import { confirmBaseData } from '@/lib/commands/base-data/confirm-base-data';
import { reportBaseData } from '@/lib/commands/base-data/report-base-data';
import { linkEnrolment } from '@/lib/commands/enrolment/link-enrolment';
import { refuseEnrolment } from '@/lib/commands/enrolment/refuse-enrolment';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const confirmOne = formAction(confirmBaseData, {
  then: ({ id }) => `/graduate/confirm?enrolment=${id}&done=confirmed`,
  next: { CONSENT_NUMBER_MISSING: ['/graduate/consents', 'nextConsents'] },
});
const reportOne = formAction(reportBaseData, { then: ({ id }) => `/graduate/confirm?enrolment=${id}&done=reported` });
const linkOne = formAction(linkEnrolment, { then: ({ id }) => `/graduate/confirm?enrolment=${id}&done=linked` });
const refuseOne = formAction(refuseEnrolment, { then: () => '/graduate?done=claim-refused' });

/** The graduate says that a second school's enrolment is his. */
export async function link(previous: ActionState, form: FormData): Promise<ActionState> {
  return linkOne(previous, form);
}

/** The graduate says that it is not. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refuseOne(previous, form);
}

/** The graduate says that the data of the school are right. */
export async function confirm(previous: ActionState, form: FormData): Promise<ActionState> {
  return confirmOne(previous, form);
}

/** The graduate says what is wrong and what it should be. */
export async function report(previous: ActionState, form: FormData): Promise<ActionState> {
  return reportOne(previous, form);
}
