-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "claimedName" TEXT,
ADD COLUMN     "linkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "refusalReason" TEXT;

-- Until now every row of a roster counted as the person's, whichever school brought it.
UPDATE "Enrolment" SET "linkedAt" = "createdAt";

-- A claim has the claiming school's own spelling of the name, a linked row has the person's; only a claim is refused.
ALTER TABLE "Enrolment" ADD CONSTRAINT "enrolment_claim_has_its_name" CHECK (("linkedAt" IS NULL) = ("claimedName" IS NOT NULL));
ALTER TABLE "Enrolment" ADD CONSTRAINT "enrolment_refused_is_left" CHECK ("refusalReason" IS NULL OR ("linkedAt" IS NULL AND "state" = 'LEFT'));

-- The schema language cannot say the operator class, so a whole index looks like drift to it; a partial one it leaves
-- alone. Every LIKE implies the condition.
DROP INDEX "person_name_prefix";
CREATE INDEX "person_name_prefix" ON "Person" ("name" text_pattern_ops) WHERE "name" IS NOT NULL;
