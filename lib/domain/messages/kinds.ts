import type { MessageTemplate } from './templates';

/**
 * What a message is about, as far as somebody may choose how it reaches him. SECURITY (codes, changes of an account,
 * invitations by link) always goes out: who could switch it off could take over an account unseen.
 */
export type MessageKind = 'SIGNING' | 'ACCOUNT' | 'SECURITY';
export const choosableKinds = ['SIGNING', 'ACCOUNT'] as const;
export type ChoosableKind = (typeof choosableKinds)[number];

export type OutsideChannel = 'MAIL' | 'SMS';

const accountMatters: ReadonlySet<MessageTemplate> = new Set([
  'ROSTER_REQUEST_DECIDED',
  'ENROLMENT_LINKED',
  'ENROLMENT_REFUSED',
  'OPENING_ASKED',
  'SCHOOL_POLICY_CHANGED',
  'MEMBERSHIP_ACCEPTED',
  'CERTIFICATION_APPROVED',
  'CERTIFICATION_SUPPLEMENT',
  'CERTIFICATION_REJECTED',
  'CERTIFICATION_CODE_TAKEN',
  'REMITTANCE_SENT',
  'REMITTANCE_FAILED',
  'REMITTANCE_EXPIRED',
  'JOINING_REQUESTED',
  'JOINING_ACCEPTED',
  'JOINING_REFUSED',
  'LICENCE_ENDING',
  'LICENCE_EXPIRED',
]);

/** The kind of a message that is not about one agreement; a new one is a matter of security until it is named here. */
export const kindOf = (template: MessageTemplate): MessageKind =>
  accountMatters.has(template) ? 'ACCOUNT' : 'SECURITY';

export interface NoticeChoice {
  kind: string;
  mail: boolean;
  sms: boolean;
}

/** How a message may leave the house, and how it does when its reader chose nothing. */
export interface Channels {
  kind: MessageKind;
  offered: readonly OutsideChannel[];
  usual: readonly OutsideChannel[];
}

/** The channels a message takes besides the inbox, which it always takes. */
export function channelsTaken({ kind, offered, usual }: Channels, choices: readonly NoticeChoice[]): OutsideChannel[] {
  const choice = kind === 'SECURITY' ? undefined : choices.find((one) => one.kind === kind);
  if (!choice) return [...usual];
  const isOn = { MAIL: choice.mail, SMS: choice.sms };
  return offered.filter((channel) => isOn[channel]);
}
