-- CreateEnum
CREATE TYPE "JoinRequestState" AS ENUM ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "CertificationRound" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedById" UUID,
ADD COLUMN     "draftSealed" BYTEA;

-- AlterTable
ALTER TABLE "Employer" ADD COLUMN     "licenceExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "licenceReminded" INTEGER;

-- CreateTable
CREATE TABLE "SpentProof" (
    "digest" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpentProof_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "CertificationVersion" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "platforms" TEXT[],
    "handler" JSONB NOT NULL,
    "organisation" JSONB NOT NULL,
    "files" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CertificationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmployerSuspension" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3) NOT NULL,
    "suspendedById" UUID NOT NULL,
    "resumedAt" TIMESTAMPTZ(3),
    "resumedById" UUID,

    CONSTRAINT "EmployerSuspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "creditCode" TEXT NOT NULL,
    "state" "JoinRequestState" NOT NULL DEFAULT 'OPEN',
    "role" "MemberRole",
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpentProof_expiresAt_idx" ON "SpentProof"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "CertificationVersion_roundId_version_key" ON "CertificationVersion"("roundId", "version");

-- CreateIndex
CREATE INDEX "EmployerSuspension_employerId_suspendedAt_idx" ON "EmployerSuspension"("employerId", "suspendedAt" DESC);

-- CreateIndex
CREATE INDEX "JoinRequest_employerId_createdAt_idx" ON "JoinRequest"("employerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "JoinRequest_accountId_createdAt_idx" ON "JoinRequest"("accountId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "CertificationVersion" ADD CONSTRAINT "CertificationVersion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CertificationRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmployerSuspension" ADD CONSTRAINT "EmployerSuspension_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever was certified once holds the code, also after the licence ran out.
DROP INDEX "employer_credit_code_certified";
CREATE UNIQUE INDEX "employer_credit_code_certified" ON "Employer" ("creditCode")
  WHERE "certificationState" IN ('CERTIFIED', 'RECERTIFYING', 'SUSPENDED', 'EXPIRED');
CREATE UNIQUE INDEX "employer_suspension_one_open" ON "EmployerSuspension" ("employerId") WHERE "resumedAt" IS NULL;
CREATE UNIQUE INDEX "join_request_one_open" ON "JoinRequest" ("accountId") WHERE "state" = 'OPEN';

-- The clock's list: whose licence ends.
CREATE INDEX "employer_licence_ends" ON "Employer" ("licenceExpiresAt", "id") WHERE "certificationState" IN ('CERTIFIED', 'RECERTIFYING');
-- Others who claim a code that was just certified.
CREATE INDEX "certification_round_claimed_code" ON "CertificationRound" (("organisation" ->> 'creditCode'))
  WHERE "state" IN ('DRAFT', 'REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED');

ALTER TABLE "CertificationRound" ADD CONSTRAINT "certification_round_claimed_whole" CHECK (
  ("claimedById" IS NULL) = ("claimedAt" IS NULL));
-- A refusal says why, an acceptance as what.
ALTER TABLE "JoinRequest" ADD CONSTRAINT "join_request_answered_whole" CHECK (
  ("state" = 'ACCEPTED') = ("role" IS NOT NULL)
  AND ("state" = 'REFUSED') = ("answer" IS NOT NULL)
  AND ("state" = 'OPEN') = ("decidedAt" IS NULL));
CREATE TRIGGER "certification_version_append_only" BEFORE UPDATE OR DELETE ON "CertificationVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
