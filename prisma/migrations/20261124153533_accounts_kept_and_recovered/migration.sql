-- CreateTable
CREATE TABLE "AccountRecovery" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountRecovery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountRecovery_requestId_key" ON "AccountRecovery"("requestId");

-- CreateIndex
CREATE INDEX "AccountRecovery_accountId_createdAt_idx" ON "AccountRecovery"("accountId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AccountRecovery_state_effectiveAt_id_idx" ON "AccountRecovery"("state", "effectiveAt", "id");

-- AddForeignKey
ALTER TABLE "AccountRecovery" ADD CONSTRAINT "AccountRecovery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountRecovery" ADD CONSTRAINT "AccountRecovery_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RosterRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be, refused by the database itself (Prisma cannot express these).

-- One recovery of an account waits at a time, and it has an end exactly when it no longer waits.
CREATE UNIQUE INDEX "account_recovery_one_waiting" ON "AccountRecovery" ("accountId") WHERE "state" = 'WAITING';
ALTER TABLE "AccountRecovery" ADD CONSTRAINT "account_recovery_state" CHECK (
  "state" IN ('WAITING', 'DONE', 'STOPPED', 'FAILED') AND ("state" = 'WAITING') = ("endedAt" IS NULL));

-- A school that has somebody for its last level keeps somebody: nobody else can invite a successor. A department keeps
-- a reviewer of a level as long as agreements wait for that level there. Judged at the commit under one lock of the
-- school, so that of two who leave at the same moment the second one counts what the first one left.
CREATE FUNCTION keep_a_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('in charge of ' || OLD."schoolId", 0));
  IF EXISTS (SELECT 1 FROM "Membership" WHERE "id" = OLD."id" AND "state" = 'ACTIVE') THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT 1 FROM "ReviewerScope" WHERE "membershipId" = OLD."id" AND "level" = 'SCHOOL')
    AND NOT EXISTS (SELECT 1 FROM "Membership" m JOIN "ReviewerScope" s ON s."membershipId" = m."id"
      WHERE m."schoolId" = OLD."schoolId" AND m."state" = 'ACTIVE' AND s."level" = 'SCHOOL') THEN
    RAISE EXCEPTION 'school_keeps_reviewer' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "ReviewerScope" own
      WHERE own."membershipId" = OLD."id" AND own."level" <> 'SCHOOL'
        AND NOT EXISTS (SELECT 1 FROM "Membership" m JOIN "ReviewerScope" s ON s."membershipId" = m."id"
          WHERE m."schoolId" = OLD."schoolId" AND m."state" = 'ACTIVE'
            AND s."level" = own."level" AND s."departmentId" = own."departmentId")
        AND EXISTS (SELECT 1 FROM "Agreement" a WHERE a."departmentId" = own."departmentId"
          AND a."state"::text = 'PENDING_' || own."level"::text)) THEN
    RAISE EXCEPTION 'department_keeps_reviewer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "membership_reviewer_kept" AFTER UPDATE ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."party" = 'SCHOOL' AND OLD."state" = 'ACTIVE' AND NEW."state" <> 'ACTIVE')
  EXECUTE FUNCTION keep_a_reviewer();
