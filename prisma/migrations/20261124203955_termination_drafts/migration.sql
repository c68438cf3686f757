-- DropForeignKey
ALTER TABLE "Proceeding" DROP CONSTRAINT "Proceeding_agreementId_fkey";

-- AlterTable
ALTER TABLE "Proceeding" ADD COLUMN     "employerId" UUID;
UPDATE "Proceeding" p SET "employerId" = a."employerId" FROM "Agreement" a WHERE a."id" = p."agreementId";
ALTER TABLE "Proceeding" ALTER COLUMN "employerId" SET NOT NULL;

-- CreateTable
CREATE TABLE "TerminationDraft" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "side" "Party" NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TerminationDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerminationDraftPaper" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TerminationDraftPaper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TerminationDraft_agreementId_side_key" ON "TerminationDraft"("agreementId", "side");

-- CreateIndex
CREATE UNIQUE INDEX "TerminationDraftPaper_fileId_key" ON "TerminationDraftPaper"("fileId");

-- CreateIndex
CREATE INDEX "TerminationDraftPaper_draftId_idx" ON "TerminationDraftPaper"("draftId");

-- CreateIndex
CREATE INDEX "Proceeding_employerId_kind_requestedAt_id_idx" ON "Proceeding"("employerId", "kind", "requestedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "Proceeding" ADD CONSTRAINT "Proceeding_agreementId_employerId_fkey" FOREIGN KEY ("agreementId", "employerId") REFERENCES "Agreement"("id", "employerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerminationDraft" ADD CONSTRAINT "TerminationDraft_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerminationDraftPaper" ADD CONSTRAINT "TerminationDraftPaper_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "TerminationDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerminationDraftPaper" ADD CONSTRAINT "TerminationDraftPaper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only the two sides ask to end an agreement.
ALTER TABLE "TerminationDraft" ADD CONSTRAINT "termination_draft_side" CHECK ("side" IN ('EMPLOYER', 'GRADUATE'));
-- The tabs of an employer's list: what is under way, and what has ended.
CREATE INDEX "proceeding_open_of_employer" ON "Proceeding" ("employerId", "kind", "requestedAt" DESC, "id" DESC) WHERE "endedAt" IS NULL;
CREATE INDEX "proceeding_ended_of_employer" ON "Proceeding" ("employerId", "kind", "requestedAt" DESC, "id" DESC) WHERE "endedAt" IS NOT NULL;
