-- AlterTable
ALTER TABLE "AdministratorRequest" ADD COLUMN     "objectedAt" TIMESTAMPTZ(3),
ADD COLUMN     "objectedById" UUID;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "disabledAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "endedBecause" TEXT;

-- What must never be, refused by the database itself (Prisma cannot express these).

-- Whoever objects does it at a moment.
ALTER TABLE "AdministratorRequest" ADD CONSTRAINT "administrator_request_objection" CHECK (
  ("objectedAt" IS NULL) = ("objectedById" IS NULL));

-- A reason is one of these, and only of a session that ended.
ALTER TABLE "Session" ADD CONSTRAINT "session_ended_because" CHECK (
  "endedBecause" IS NULL OR ("endedAt" IS NOT NULL AND "endedBecause" IN
    ('JOINED', 'ROLE_CHANGED', 'DISABLED', 'PASSWORD_CHANGED', 'SIGNED_OUT_ELSEWHERE')));

-- Several deeds disable a membership: the moment is kept here, once for all of them.
CREATE FUNCTION keep_moment_of_disabling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'ACTIVE' THEN
    NEW."disabledAt" := NULL;
  ELSIF OLD."state" = 'ACTIVE' THEN
    NEW."disabledAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "membership_disabled_at" BEFORE UPDATE OF "state" ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION keep_moment_of_disabling();
