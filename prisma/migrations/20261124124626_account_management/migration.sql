-- CreateEnum
CREATE TYPE "AdministratorRequestState" AS ENUM ('OPEN', 'ACCEPTED', 'REFUSED');

-- DropIndex
DROP INDEX "Session_accountId_idx";

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "sms" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("accountId","kind")
);

-- CreateTable
CREATE TABLE "AdministratorRequest" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "state" "AdministratorRequestState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,

    CONSTRAINT "AdministratorRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdministratorRequest_state_createdAt_id_idx" ON "AdministratorRequest"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AdministratorRequest_membershipId_createdAt_idx" ON "AdministratorRequest"("membershipId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_membershipId_at_id_idx" ON "AuditEvent"("membershipId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Session_accountId_createdAt_id_idx" ON "Session"("accountId", "createdAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorRequest" ADD CONSTRAINT "AdministratorRequest_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorRequest" ADD CONSTRAINT "AdministratorRequest_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be, refused by the database itself (Prisma cannot express these).

-- Messages of every kind can be chosen, but codes and security notices have no row: they always go out.
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "notice_choice_kind" CHECK ("kind" IN ('SIGNING', 'ACCOUNT'));

-- One open request a member; decided whole or not at all.
CREATE UNIQUE INDEX "administrator_request_one_open" ON "AdministratorRequest" ("membershipId") WHERE "state" = 'OPEN';
ALTER TABLE "AdministratorRequest" ADD CONSTRAINT "administrator_request_decided_whole" CHECK (
  ("state" = 'OPEN') = ("decidedAt" IS NULL) AND ("decidedAt" IS NULL) = ("decidedById" IS NULL)
  AND ("state" <> 'REFUSED' OR "answer" IS NOT NULL));

-- An account that was closed keeps nothing a person could be found or reached by.
ALTER TABLE "Account" ADD CONSTRAINT "account_closed_is_empty" CHECK (
  "status" <> 'CLOSED' OR ("mobileSealed" IS NULL AND "mobileDigest" IS NULL AND "emailSealed" IS NULL
    AND "emailDigest" IS NULL AND "passwordHash" IS NULL));

-- An employer that has an administrator keeps one, and so does the platform its operator; only a registration nothing
-- has come of may be left by its one member, who joins his colleagues instead. Judged at the commit, so
-- that a hand-over may take both steps in any order; the lock makes two such commits wait for each other, and what
-- the second one then counts is what the first one left.
CREATE FUNCTION keep_somebody_in_charge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."party" = 'EMPLOYER' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('in charge of ' || OLD."employerId", 0));
    IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "employerId" = OLD."employerId" AND "role" = 'ADMINISTRATOR'
        AND "state" = 'ACTIVE')
      AND (EXISTS (SELECT 1 FROM "Membership" WHERE "employerId" = OLD."employerId" AND "state" = 'ACTIVE')
        OR EXISTS (SELECT 1 FROM "Employer" WHERE "id" = OLD."employerId"
          AND "certificationState"::text NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN'))) THEN
      RAISE EXCEPTION 'employer_keeps_administrator' USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    PERFORM pg_advisory_xact_lock(hashtextextended('in charge of the platform', 0));
    IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "party" = 'PLATFORM' AND "state" = 'ACTIVE') THEN
      RAISE EXCEPTION 'platform_keeps_operator' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "membership_somebody_in_charge_kept" AFTER UPDATE ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."state" = 'ACTIVE' AND OLD."role" IN ('ADMINISTRATOR', 'OPERATOR')
    AND (NEW."state" <> 'ACTIVE' OR NEW."role" <> OLD."role"))
  EXECUTE FUNCTION keep_somebody_in_charge();
CREATE CONSTRAINT TRIGGER "membership_somebody_in_charge_stays" AFTER DELETE ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."state" = 'ACTIVE' AND OLD."role" IN ('ADMINISTRATOR', 'OPERATOR'))
  EXECUTE FUNCTION keep_somebody_in_charge();
