-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_membershipId_key" ON "CalendarFeed"("membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prisma cannot express what follows.

-- A link has one hash, and that one whole.
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "calendar_feed_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');

-- What an open page has to know at once: that an inbox changed, that a session ended. Said by the database itself, so
-- that it is said whichever process writes, and only once the transaction is there; within one transaction the same
-- word is said once. Ids only: whoever hears it reads for himself.
CREATE FUNCTION tell_open_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Session' THEN
    PERFORM pg_notify('open_pages', 'session:' || NEW."id");
  ELSE
    PERFORM pg_notify('open_pages', 'account:' || NEW."accountId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "notice_written" AFTER INSERT ON "Notice"
  FOR EACH ROW WHEN (NEW."channel" = 'INBOX' AND NEW."accountId" IS NOT NULL) EXECUTE FUNCTION tell_open_pages();
CREATE TRIGGER "notice_read" AFTER UPDATE OF "readAt" ON "Notice"
  FOR EACH ROW WHEN (NEW."channel" = 'INBOX' AND NEW."accountId" IS NOT NULL AND OLD."readAt" IS DISTINCT FROM NEW."readAt")
  EXECUTE FUNCTION tell_open_pages();
CREATE TRIGGER "session_ended" AFTER UPDATE OF "endedAt" ON "Session"
  FOR EACH ROW WHEN (OLD."endedAt" IS NULL AND NEW."endedAt" IS NOT NULL) EXECUTE FUNCTION tell_open_pages();
