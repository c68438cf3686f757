import { type Connection, databaseNow } from '@/lib/db/client';
import { type LetterSources, composeLetter, loadLetterSources } from '@/lib/db/stores/letter-sources';
import { policyOf } from '@/lib/db/stores/policies';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { termsToForm, usualReplyDays } from '@/lib/domain/agreement/letter-form';
import { preFlightRules } from '@/lib/domain/agreement/pre-flight/letter-rules';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { lapsedStates } from '@/lib/domain/agreement/states';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { defineQuery } from '@/lib/queries/define-query';
import { cardOf } from './graduate-card';

export interface InvitationFormInput {
  enrolmentId: string;
  /** A lapsed record of the viewer's own whose terms the form begins with. */
  again?: string;
  /** A template of the viewer's own the form begins with. */
  template?: string;
}

/**
 * What the letter form of one graduate begins with: the draft, else the terms of the named lapsed record, else those of
 * the named template, else nothing but the usual deadline. Null = the graduate is none of the viewer's favourites.
 */
export const invitationForm = defineQuery({
  name: 'invitation-form',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, { enrolmentId, again, template: asked }: InvitationFormInput) {
    const sources = await loadLetterSources(db, viewer.employerId, enrolmentId);
    if (!sources) return null;
    const { enrolment, draft, live, policy } = sources;
    const now = await databaseNow(db);
    const earlier = draft || !again ? null : await termsOfLapsed(db, viewer.employerId, enrolmentId, again);
    const templates = draft ? [] : await newestTemplates(db, viewer.employerId);
    const template = draft || earlier || !asked ? null : await templateOf(db, viewer.employerId, asked);
    const begin = earlier ?? (template && fitting(template.content as Record<string, string>, sources));
    const typed = (draft?.content ?? begin ?? {}) as Record<string, string>;
    const isEmpty = Object.keys(typed).length === 0;
    return {
      graduate: cardOf(enrolment),
      isEnrolled: enrolment.state === 'ENROLLED',
      live,
      now,
      today: shanghaiDate(now),
      policy: policy && policyOf(policy),
      profiles: sources.profiles.map(({ id, label, isDefault }) => ({ id, label, isDefault })),
      values: { ...startOf(sources), ...typed },
      savedAt: draft?.updatedAt ?? null,
      /** What the form hands back when it saves: 0 = there was no draft. */
      version: draft?.version ?? 0,
      begunFrom: draft ? ('draft' as const) : earlier ? ('lapsed' as const) : ('nothing' as const),
      begunWith: template?.name ?? null,
      templates,
      findings: policy && !isEmpty ? composeLetter({ ...sources, policy }, typed, now).findings.filter(isOfRule) : [],
      transferProfileId: typed.transferProfileId ?? '',
    };
  },
});

/** What is merely not filled in yet is no finding while the form is being filled in. */
const isOfRule = ({ code }: Finding): boolean => preFlightRules.some((rule) => rule.code === code);

/** What a form has before anybody typed: the default address-book entry and the usual days to answer. */
function startOf({ profiles, policy }: LetterSources): Record<string, string> {
  return {
    transferProfileId: profiles.find(({ isDefault }) => isDefault)?.id ?? '',
    replyDays: policy ? String(usualReplyDays(policy)) : '',
    contractTermKind: 'fixed',
    employerDamages: '0',
    graduateDamages: '0',
  };
}

/** The terms of a record of this very pair that came to nothing; null for every other id. */
async function termsOfLapsed(db: Connection, employerId: string, enrolmentId: string, id: string) {
  const record = await db.agreement.findFirst({
    where: { id, employerId, enrolmentId, state: { in: lapsedStates } },
    include: { terms: true },
  });
  const terms = record?.terms.find((version) => version.id === record.termsId);
  if (!terms) return null;
  const letter = letterContentSchema.parse(terms.content);
  return { ...termsToForm(letter.terms), actualEmployer: letter.employer.actualEmployer ?? '' };
}

/** As many templates as the form offers by name; the list has all. */
const OFFERED = 8;

const newestTemplates = (db: Connection, employerId: string) =>
  db.postTemplate.findMany({
    where: { employerId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true },
    take: OFFERED,
  });

const templateOf = (db: Connection, employerId: string, id: string) =>
  db.postTemplate.findFirst({ where: { id, employerId }, select: { name: true, content: true } });

/** The terms of a template without what this letter cannot have: an entry archived since, days the school refuses. */
function fitting(
  { transferProfileId, replyDays, ...terms }: Record<string, string>,
  { profiles, policy }: LetterSources,
) {
  const days = Number(replyDays);
  return {
    ...terms,
    ...(profiles.some(({ id }) => id === transferProfileId) ? { transferProfileId } : {}),
    ...(policy && days >= policy.replyDaysMinimum && days <= policy.replyDaysMaximum ? { replyDays } : {}),
  } as Record<string, string>;
}
