-- CreateEnum
CREATE TYPE "BatchKind" AS ENUM ('FAVOURITE_IMPORT');

-- CreateEnum
CREATE TYPE "BatchState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- DropIndex
DROP INDEX "GraduateSearch_accountId_at_idx";

-- DropIndex
DROP INDEX "GraduateSearch_employerId_at_idx";

-- AlterTable
ALTER TABLE "GraduateSearch" ADD COLUMN     "batchRunId" UUID;

-- CreateTable
CREATE TABLE "BatchRun" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "state" "BatchState" NOT NULL DEFAULT 'QUEUED',
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "header" TEXT[],
    "terms" JSONB NOT NULL,
    "rowsTotal" INTEGER NOT NULL,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "stoppedBecause" TEXT,

    CONSTRAINT "BatchRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchChunk" (
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BatchChunk_pkey" PRIMARY KEY ("runId","position")
);

-- CreateTable
CREATE TABLE "BatchRow" (
    "runId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "chunk" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "subjectId" UUID,

    CONSTRAINT "BatchRow_pkey" PRIMARY KEY ("runId","rowNumber")
);

-- CreateIndex
CREATE INDEX "BatchRun_employerId_kind_createdAt_id_idx" ON "BatchRun"("employerId", "kind", "createdAt" DESC, "id");

-- AddForeignKey
ALTER TABLE "BatchRun" ADD CONSTRAINT "BatchRun_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchChunk" ADD CONSTRAINT "BatchChunk_runId_fkey" FOREIGN KEY ("runId") REFERENCES "BatchRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only single searches count against the limits of single searches.
CREATE INDEX "graduate_search_single_by_employer" ON "GraduateSearch"("employerId", "at" DESC) WHERE "batchRunId" IS NULL;
CREATE INDEX "graduate_search_single_by_account" ON "GraduateSearch"("accountId", "at" DESC) WHERE "batchRunId" IS NULL;

ALTER TABLE "BatchRun" ADD CONSTRAINT "batch_run_rows" CHECK ("rowsDone" BETWEEN 0 AND "rowsTotal" AND "rowsTotal" > 0);
ALTER TABLE "BatchRun" ADD CONSTRAINT "batch_run_ended" CHECK (("finishedAt" IS NOT NULL) = ("state" IN ('DONE', 'CANCELLED', 'FAILED')));
ALTER TABLE "BatchRun" ADD CONSTRAINT "batch_run_done_whole" CHECK ("state" <> 'DONE' OR "rowsDone" = "rowsTotal");

-- What the worker looks for: the run whose next chunk is due longest.
CREATE INDEX "batch_run_due" ON "BatchRun"("nextAt") WHERE "state" IN ('QUEUED', 'RUNNING');

-- One workbook handed in twice by one account (a double click without a script) is one run.
CREATE UNIQUE INDEX "batch_run_one_live_per_file" ON "BatchRun"("createdById", "kind", "fileHash") WHERE "state" IN ('QUEUED', 'RUNNING');

CREATE INDEX "batch_chunk_waiting" ON "BatchChunk"("runId", "position") WHERE "doneAt" IS NULL;
