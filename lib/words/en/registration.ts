import type { Words } from '../words';
import type { registration as source } from '../zh-CN/registration';

export const registration: Words<typeof source> = {
  title: 'Register as an employer',
  lead: 'After registering, prove who your organisation is; then you can find graduates and send invitations. Accounts of graduates and schools are opened by the school, not here.',
  steps:
    'Mobile and e-mail are both verified. Ask for both codes first, then enter them together. Codes and passwords never stay on the page: enter them again after asking for a code.',
  who: 'About you',
  contact: 'Mobile and e-mail',
  codes: 'Codes and password',
  name: 'Your name',
  nameHint: 'Your real name. You become the administrator of your organisation.',
  organisation: 'Name of the organisation',
  organisationHint: 'As on the business licence or registration certificate.',
  mobile: 'Mobile number',
  email: 'E-mail',
  emailHint: 'Best an address of your organisation: results and signing messages go there.',
  mobileCode: 'SMS code',
  emailCode: 'E-mail code',
  sendMobile: 'Send SMS code',
  sendEmail: 'Send e-mail code',
  password: 'Password',
  passwordHint: '8 to 64 characters; nothing common, and not your mobile, e-mail or name.',
  consent: 'I have read and accept the terms of service and the privacy notice',
  readTerms: 'Terms of service',
  readPrivacy: 'Privacy notice',
  opensNew: ' (opens in a new window)',
  submit: 'Register and start certification',
  again: {
    title: 'The terms and the privacy notice have changed. Please agree again',
    lead: 'Read the new text; once you agree you go on where you were. If you do not, you can sign out; signed agreements are not affected.',
    submit: 'Agree and go on',
  },
  effort: {
    working: 'A security check is running, one moment…',
    ready: 'The security check is done. Please press the button again.',
    failed: 'This browser cannot do the check. Please wait a minute, then press the button again.',
  },
  haveAccount: 'Already have an account?',
  signIn: 'Sign in',
  terms: {
    title: 'Terms of service',
    lead: 'What we agree on before you use Sanfang. Version 1.',
    points: {
      service: {
        q: 'What we provide',
        a: 'Employers, graduates and schools invite, answer, review, sign and end employment agreements online here, and the records are kept. The platform is no party to any agreement.',
      },
      account: {
        q: 'Your account',
        a: 'It is for the person who registered. Keep password and codes to yourself: what is done with your account counts as done for your organisation. When the person in charge changes, change the members.',
      },
      truth: {
        q: 'Tell the truth',
        a: 'Data of the organisation, documents and terms must be true and lawful. With false documents the account can be closed, and the organisation answers for the invitations it sent.',
      },
      graduates: {
        q: 'Data of graduates',
        a: 'Look up and use it for recruiting and signing only; pass it to nobody. Every search is recorded and shown to the graduate.',
      },
      never: {
        q: 'What is not allowed',
        a: 'Nobody may force a graduate to sign or sign in their place, fake employment, or make a diploma depend on signing.',
      },
      change: {
        q: 'Changes',
        a: 'Changed terms get a new version number, and we ask for your consent again before you go on.',
      },
    },
  },
};
