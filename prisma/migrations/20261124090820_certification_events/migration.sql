-- CreateEnum
CREATE TYPE "CertificationStep" AS ENUM ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'APPROVED', 'REJECTED');

-- CreateTable
CREATE TABLE "CertificationEvent" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "type" "CertificationStep" NOT NULL,
    "reason" TEXT,
    "materials" TEXT[],
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CertificationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CertificationEvent_roundId_at_idx" ON "CertificationEvent"("roundId", "at");

-- AddForeignKey
ALTER TABLE "CertificationEvent" ADD CONSTRAINT "CertificationEvent_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CertificationRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said once stays said; a no without its reason helps nobody.
ALTER TABLE "CertificationEvent" ADD CONSTRAINT "certification_event_says_why" CHECK (
  ("type" IN ('SUPPLEMENT_REQUESTED', 'REJECTED')) = ("reason" IS NOT NULL));
CREATE TRIGGER "certification_event_append_only" BEFORE UPDATE OR DELETE ON "CertificationEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

-- The operator's lists: one state, in the order the rounds were handed in.
CREATE INDEX "certification_round_by_state" ON "CertificationRound" ("state", "submittedAt", "id")
  WHERE "submittedAt" IS NOT NULL;
