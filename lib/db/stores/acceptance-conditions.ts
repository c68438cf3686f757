import { consentKinds, consentVersions } from '@/lib/domain/consent/consents';
import { COMMISSIONED_TRAINING_MODES } from '@/lib/domain/codes/education';
import { agreementStates, isBinding } from '@/lib/domain/agreement/states';
import { Prisma } from '../generated/client';

const kinds: string[] = [...consentKinds];
const versions = consentKinds.map((kind) => consentVersions[kind]);
const bindingStates: string[] = agreementStates.filter(isBinding);

/**
 * Did this account choose "yes" last, for every separate consent and the text as it stands? One condition for the page
 * that asks and for the statement that binds.
 */
export const allConsentsGiven = (accountId: string | null): Prisma.Sql => Prisma.sql`
  (select count(*) from unnest(${kinds}::text[], ${versions}::text[]) as asked("kind", "version")
    where (select c."given" from "Consent" c where c."accountId" = ${accountId}::uuid and c."kind" = asked."kind"
      and c."version" = asked."version" order by c."at" desc, c."id" desc limit 1)) = ${kinds.length}::int`;

/** Does another agreement bind the graduate of the row called "Agreement"? */
export const boundByAnother: Prisma.Sql = Prisma.sql`exists (select 1 from "Agreement" b
  where b."enrolmentId" = "Agreement"."enrolmentId" and b."id" <> "Agreement"."id"
    and b."state"::text = any(${bindingStates}::text[]))`;

/** The proof that the commissioning unit agrees to the letter of the row called "Agreement"; null when there is none. */
export const currentConsentId: Prisma.Sql = Prisma.sql`(select c."id" from "CommissioningConsent" c
  where c."agreementId" = "Agreement"."id" and c."replacedAt" is null)`;

/** Does nobody have to agree to the letter of the row called "Agreement", or is his proof there? */
export const commissionAgreed: Prisma.Sql = Prisma.sql`(${currentConsentId} is not null or not exists (select 1 from "Enrolment" s
  where s."id" = "Agreement"."enrolmentId" and s."trainingMode" = any(${[...COMMISSIONED_TRAINING_MODES]}::text[])))`;
