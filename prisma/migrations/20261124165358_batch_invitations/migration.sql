-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "BatchKind" ADD VALUE 'INVITATION_CHECK';
ALTER TYPE "BatchKind" ADD VALUE 'INVITATION_SEND';

-- AlterTable
ALTER TABLE "BatchRow" ADD COLUMN     "detail" BYTEA;

-- AlterTable
ALTER TABLE "BatchRun" ADD COLUMN     "checkedRunId" UUID,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);

-- Two members who release one check at the same moment: one run sends it.
CREATE UNIQUE INDEX "batch_run_one_live_release" ON "BatchRun"("checkedRunId") WHERE "state" IN ('QUEUED', 'RUNNING');

-- The releases of a check, the latest first.
CREATE INDEX "batch_run_releases" ON "BatchRun"("checkedRunId", "createdAt" DESC) WHERE "checkedRunId" IS NOT NULL;

ALTER TABLE "BatchRun" ADD CONSTRAINT "batch_run_paused_live" CHECK ("pausedAt" IS NULL OR "state" IN ('QUEUED', 'RUNNING'));

-- A run that is held is no work.
DROP INDEX "batch_run_due";
CREATE INDEX "batch_run_due" ON "BatchRun"("nextAt") WHERE "state" IN ('QUEUED', 'RUNNING') AND "pausedAt" IS NULL;
