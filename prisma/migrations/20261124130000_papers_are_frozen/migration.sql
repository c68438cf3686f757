-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "reviewerNames" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "schoolContact" JSONB;

-- What was reviewed before these columns were: names and contact as they stand today, from now on they stay.
UPDATE "Agreement" a SET "reviewerNames" = known."names"
FROM (
  SELECT e."agreementId", jsonb_object_agg(e."sequence"::text, c."name") AS "names"
  FROM "AgreementEvent" e JOIN "Account" c ON c."id" = e."actorId"
  WHERE e."type" IN ('REVIEW_PASSED', 'AGREEMENT_SIGNED')
  GROUP BY e."agreementId") known
WHERE a."id" = known."agreementId";
UPDATE "Agreement" a
SET "schoolContact" = CASE WHEN jsonb_typeof(s."contact") = 'object' THEN s."contact" ELSE '{}'::jsonb END
  || jsonb_build_object('name', coalesce(s."contact" ->> 'name', s."name"))
FROM "School" s
WHERE s."id" = a."schoolId" AND a."signedAt" IS NOT NULL;
