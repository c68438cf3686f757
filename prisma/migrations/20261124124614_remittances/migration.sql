-- CreateEnum
CREATE TYPE "RemittanceState" AS ENUM ('WAITING', 'EXPORTED', 'SENT', 'CONFIRMED', 'FAILED', 'EXHAUSTED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RemittanceStep" AS ENUM ('REQUESTED', 'EXPORTED', 'SENT', 'FAILED', 'AMOUNT_WRONG', 'CONFIRMED', 'EXHAUSTED', 'EXPIRED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "Remittance" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "RemittanceState" NOT NULL DEFAULT 'WAITING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "payee" TEXT NOT NULL,
    "accountSealed" BYTEA NOT NULL,
    "bankName" TEXT NOT NULL,
    "bankLine" TEXT,
    "amountSealed" BYTEA,
    "amountHash" TEXT NOT NULL,
    "tried" TEXT[],
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "batchId" UUID,
    "sentAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "payerMasked" TEXT,
    "reason" TEXT,

    CONSTRAINT "Remittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceBatch" (
    "id" UUID NOT NULL,
    "exportedById" UUID NOT NULL,
    "exportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemittanceBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceEvent" (
    "id" UUID NOT NULL,
    "remittanceId" UUID NOT NULL,
    "type" "RemittanceStep" NOT NULL,
    "reason" TEXT,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemittanceEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceResultFile" (
    "id" UUID NOT NULL,
    "fileHash" TEXT NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "lines" JSONB NOT NULL,

    CONSTRAINT "RemittanceResultFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Remittance_reference_key" ON "Remittance"("reference");

-- CreateIndex
CREATE INDEX "Remittance_employerId_requestedAt_idx" ON "Remittance"("employerId", "requestedAt" DESC);

-- CreateIndex
CREATE INDEX "Remittance_state_stateSince_id_idx" ON "Remittance"("state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Remittance_batchId_idx" ON "Remittance"("batchId");

-- CreateIndex
CREATE INDEX "RemittanceEvent_remittanceId_at_idx" ON "RemittanceEvent"("remittanceId", "at");

-- AddForeignKey
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CertificationRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "RemittanceBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceEvent" ADD CONSTRAINT "RemittanceEvent_remittanceId_fkey" FOREIGN KEY ("remittanceId") REFERENCES "Remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time: two transfers to one employer would be two amounts to mix up.
CREATE UNIQUE INDEX "remittance_one_open" ON "Remittance" ("employerId")
  WHERE "state" IN ('WAITING', 'EXPORTED', 'SENT');
-- The clock's queue: only what was sent and can run out.
CREATE INDEX "remittance_running_out" ON "Remittance" ("expiresAt", "id") WHERE "state" = 'SENT';

-- Whoever reads the table after the transfer was sent finds no amount in it.
ALTER TABLE "Remittance" ADD CONSTRAINT "remittance_amount_until_sent" CHECK (
  ("state" IN ('WAITING', 'EXPORTED')) = ("amountSealed" IS NOT NULL));
ALTER TABLE "Remittance" ADD CONSTRAINT "remittance_three_tries" CHECK (cardinality("tried") <= 3);
ALTER TABLE "Remittance" ADD CONSTRAINT "remittance_sent_whole" CHECK (
  ("sentAt" IS NULL) = ("expiresAt" IS NULL)
  AND ("state" NOT IN ('SENT', 'CONFIRMED', 'EXHAUSTED', 'EXPIRED') OR "sentAt" IS NOT NULL));
ALTER TABLE "Remittance" ADD CONSTRAINT "remittance_failure_says_why" CHECK (
  ("state" = 'FAILED') = ("reason" IS NOT NULL));
ALTER TABLE "Remittance" ADD CONSTRAINT "remittance_exported_in_batch" CHECK (
  "state" <> 'EXPORTED' OR "batchId" IS NOT NULL);

CREATE TRIGGER "remittance_event_append_only" BEFORE UPDATE OR DELETE ON "RemittanceEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER "remittance_result_file_append_only" BEFORE UPDATE OR DELETE ON "RemittanceResultFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
