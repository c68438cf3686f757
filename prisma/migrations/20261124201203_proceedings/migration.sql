-- CreateEnum
CREATE TYPE "ProceedingKind" AS ENUM ('TERMINATION', 'AMENDMENT', 'RETRACTION');

-- CreateEnum
CREATE TYPE "ProceedingState" AS ENUM ('PENDING_COUNTERPARTY', 'PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'PUBLIC_NOTICE', 'PASSED', 'REFUSED', 'CANCELLED', 'REJECTED', 'LAPSED');

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "askingLevel" "ReviewLevel",
ADD COLUMN     "fulfilledAt" TIMESTAMPTZ(3),
ADD COLUMN     "nudgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "proposalId" UUID,
ADD COLUMN     "remindedHours" INTEGER;

-- CreateTable
CREATE TABLE "Proceeding" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" "ProceedingKind" NOT NULL,
    "state" "ProceedingState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "requestedBy" "Party" NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "reasonCode" TEXT,
    "reasonText" TEXT NOT NULL,
    "clause" TEXT,
    "levels" "ReviewLevel"[],
    "policyVersionId" UUID NOT NULL,
    "publicNoticeDays" INTEGER NOT NULL DEFAULT 0,
    "noticeUntil" TIMESTAMPTZ(3),
    "termsId" UUID,
    "remindedDays" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMPTZ(3),
    "answerText" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Proceeding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProceedingPaper" (
    "id" UUID NOT NULL,
    "proceedingId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "side" "Party" NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProceedingPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "proceedingId" UUID NOT NULL,
    "amountFen" INTEGER NOT NULL,
    "payer" "Party" NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "proofFileId" UUID,
    "receivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("proceedingId")
);

-- CreateIndex
CREATE INDEX "Proceeding_agreementId_requestedAt_idx" ON "Proceeding"("agreementId", "requestedAt" DESC);

-- CreateIndex
CREATE INDEX "Proceeding_state_stateSince_id_idx" ON "Proceeding"("state", "stateSince", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProceedingPaper_fileId_key" ON "ProceedingPaper"("fileId");

-- CreateIndex
CREATE INDEX "ProceedingPaper_proceedingId_idx" ON "ProceedingPaper"("proceedingId");

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_proofFileId_key" ON "Settlement"("proofFileId");

-- AddForeignKey
ALTER TABLE "Proceeding" ADD CONSTRAINT "Proceeding_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proceeding" ADD CONSTRAINT "Proceeding_termsId_fkey" FOREIGN KEY ("termsId") REFERENCES "TermsVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProceedingPaper" ADD CONSTRAINT "ProceedingPaper_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "Proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProceedingPaper" ADD CONSTRAINT "ProceedingPaper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "Proceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open proceeding per agreement: nobody can end, change and leave the same one at once.
CREATE UNIQUE INDEX "proceeding_one_open_per_agreement" ON "Proceeding" ("agreementId")
  WHERE "state" IN ('PENDING_COUNTERPARTY', 'PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'PUBLIC_NOTICE');
ALTER TABLE "Proceeding" ADD CONSTRAINT "proceeding_side" CHECK ("requestedBy" IN ('EMPLOYER', 'GRADUATE'));
ALTER TABLE "Proceeding" ADD CONSTRAINT "proceeding_ended_whole" CHECK (
  ("endedAt" IS NULL) = ("state" IN ('PENDING_COUNTERPARTY', 'PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'PUBLIC_NOTICE')));
ALTER TABLE "Proceeding" ADD CONSTRAINT "proceeding_kind_whole" CHECK (
  (("kind" = 'AMENDMENT') = ("termsId" IS NOT NULL)) AND ("kind" = 'TERMINATION' OR "clause" IS NULL));
ALTER TABLE "Proceeding" ADD CONSTRAINT "proceeding_notice_has_end" CHECK ("state" <> 'PUBLIC_NOTICE' OR "noticeUntil" IS NOT NULL);
ALTER TABLE "Settlement" ADD CONSTRAINT "settlement_whole" CHECK (
  "amountFen" > 0 AND "payer" IN ('EMPLOYER', 'GRADUATE') AND ("receivedAt" IS NULL OR "paidAt" IS NOT NULL));
ALTER TABLE "ProceedingPaper" ADD CONSTRAINT "proceeding_paper_side" CHECK ("side" IN ('EMPLOYER', 'GRADUATE'));
-- Whoever has to correct, and what waits for an answer, exactly while it waits.
ALTER TABLE "Agreement" ADD CONSTRAINT "agreement_correction_whole" CHECK (
  ("askingLevel" IS NOT NULL) = ("state" IN ('CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE')));
ALTER TABLE "Agreement" ADD CONSTRAINT "agreement_proposal_whole" CHECK (
  ("proposalId" IS NOT NULL) = ("state" IN ('COUNTERED', 'CORRECTING_GRADUATE')));
ALTER TABLE "Agreement" ADD CONSTRAINT "agreement_fulfilled_whole" CHECK (("fulfilledAt" IS NOT NULL) = ("state" = 'FULFILLED'));
