import type { Words } from '../words';
import type { shortMessages as source } from '../zh-CN/short-messages';

export const shortMessages: Words<typeof source> = {
  named: { graduate: 'a graduate', name: 'somebody', inviter: 'their administrator' },
  texts: {
    AGREEMENT_INVITATION_UNACTIVATED:
      '{employer} invites you to sign an employment agreement as {post}. Please answer by the end of {replyBy} (China time); after that the invitation lapses. You have no account yet: please activate it first, then read the invitation:',
    MEMBERSHIP_INVITATION:
      'You are asked to review agreements for {organisation}. Please open the link before {expiresOn} and set a password. It works once; please do not pass it on. If this is not meant for you, ignore it.',
    COLLEAGUE_INVITATION:
      'You are asked to act for {organisation}. Please open the link before {expiresOn} and set a password. It works once; please do not pass it on. If this is not meant for you, ignore it.',
    MEMBERSHIP_ACCEPTED:
      'The person you invited accepted and can now act for {organisation}. Nothing is left for you to do.',
    ADMINISTRATION_RECEIVED:
      'You are now in charge of {organisation}. Please sign in again to see its members and its certification.',
    ADMINISTRATOR_REQUEST_OBJECTED:
      'The administrator of {organisation} objected to your request. The platform sees the objection before it decides.',
  },
};
