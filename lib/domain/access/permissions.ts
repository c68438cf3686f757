import { type Decision, denied, when } from './decision';
import type { Viewer } from './viewer';

type Rule = (viewer: Viewer) => boolean;
const employer: Rule = (viewer) => viewer.party === 'EMPLOYER';
const certified: Rule = (viewer) => viewer.party === 'EMPLOYER' && viewer.isCertified;
const employerActs: Rule = (viewer) => viewer.party === 'EMPLOYER' && viewer.isCertified && viewer.role !== 'READER';
const employerRules: Rule = (viewer) => viewer.party === 'EMPLOYER' && viewer.role === 'ADMINISTRATOR';
const graduate: Rule = (viewer) => viewer.party === 'GRADUATE';
const reviewer: Rule = (viewer) => viewer.party === 'SCHOOL';
const schoolLevel: Rule = (viewer) =>
  viewer.party === 'SCHOOL' && viewer.scopes.some((scope) => scope.level === 'SCHOOL');
const operator: Rule = (viewer) => viewer.party === 'PLATFORM';

/**
 * Every permission there is. Pages, queries, commands and routes name one of these; what a party may do with
 * one single record is decided by the policy of its noun on top.
 */
export const permissions = {
  'employer.home': employer,
  'employer.certification.read': employer,
  'employer.certification.write': employerRules,
  'employer.members.write': employerRules,
  'employer.administration.request': (viewer) => viewer.party === 'EMPLOYER' && viewer.role !== 'ADMINISTRATOR',
  'employer.favourites.read': certified,
  'employer.favourites.write': employerActs,
  'employer.agreements.read': certified,
  'employer.agreements.write': employerActs,
  // The paper of what was signed stays readable when the certification is suspended or being changed: it is the
  // employer's own contract, and a dispute begins exactly then. Lists, letters and every deed need the certification.
  'employer.papers.read': employer,
  'employer.transfer-profiles.read': certified,
  'employer.transfer-profiles.write': employerActs,
  /** The directory of public talent services, to pick from. */
  'employer.talent-services.read': certified,
  'graduate.home': graduate,
  'graduate.base-data': graduate,
  'graduate.consents': graduate,
  'graduate.searches.read': graduate,
  'graduate.agreements.read': graduate,
  'graduate.agreements.answer': graduate,
  /** What was asked of an agreement that binds: read like its paper, also while the certification is changed. */
  'proceedings.read': (viewer) => employer(viewer) || graduate(viewer) || reviewer(viewer),
  'proceedings.act': (viewer) => employerActs(viewer) || graduate(viewer),
  'school.home': reviewer,
  'school.graduates.read': reviewer,
  'school.roster.write': schoolLevel,
  'school.requests.decide': schoolLevel,
  'school.sign-in.write': (viewer) => operator(viewer) || schoolLevel(viewer),
  'school.policy.read': reviewer,
  'school.policy.write': schoolLevel,
  'school.reviews.read': reviewer,
  'school.reviews.decide': reviewer,
  'platform.home': operator,
  'platform.certifications': operator,
  'platform.remittances': operator,
  'platform.schools': operator,
  'platform.talent-services': operator,
  'platform.outbox': operator,
  'platform.audit': operator,
  'platform.administrator-requests': operator,
  /** The people of the viewer's own organisation: seen by all of an employer, changed by who is in charge. */
  'members.read': (viewer) => employer(viewer) || schoolLevel(viewer) || operator(viewer),
  'members.write': (viewer) => employerRules(viewer) || schoolLevel(viewer) || operator(viewer),
  'own.account': () => true,
  'own.inbox': () => true,
  'own.announcements': () => true,
  'announcements.write': (viewer) => operator(viewer) || schoolLevel(viewer),
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** May this viewer do this at all? NOT_CERTIFIED tells an employer what to do; everything else is FORBIDDEN. */
export function mayUse(viewer: Viewer, permission: Permission): Decision {
  if (permissions[permission](viewer)) return when(true, '');
  const waitsForCertification =
    viewer.party === 'EMPLOYER' && !viewer.isCertified && permissions[permission]({ ...viewer, isCertified: true });
  return denied(waitsForCertification ? 'NOT_CERTIFIED' : 'FORBIDDEN');
}
