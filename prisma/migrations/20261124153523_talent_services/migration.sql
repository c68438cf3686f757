-- AlterTable
ALTER TABLE "TransferProfile" ADD COLUMN     "firstUsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "talentServiceId" UUID,
ADD COLUMN     "talentServiceRevision" INTEGER;

-- CreateTable
CREATE TABLE "TalentService" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "department" TEXT,
    "openingHours" TEXT,
    "remarks" TEXT,
    "isTakingArchives" BOOLEAN NOT NULL,
    "lastConfirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "TalentService_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TalentService_lastConfirmedAt_id_idx" ON "TalentService"("lastConfirmedAt", "id");

-- CreateIndex
CREATE INDEX "TalentService_regionCode_idx" ON "TalentService"("regionCode");

-- AddForeignKey
ALTER TABLE "TransferProfile" ADD CONSTRAINT "TransferProfile_talentServiceId_fkey" FOREIGN KEY ("talentServiceId") REFERENCES "TalentService"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One entry for one institution of one region, among those in use: two operators may type the same one at a moment.
CREATE UNIQUE INDEX "talent_service_one_in_use" ON "TalentService" ("regionCode", "name") WHERE "retiredAt" IS NULL;

ALTER TABLE "TalentService" ADD CONSTRAINT "talent_service_facts" CHECK (
  "regionCode" ~ '^[0-9]{6}$' AND "postcode" ~ '^[0-9]{6}$' AND "name" <> '' AND "address" <> '' AND "telephone" <> ''
  AND "lastConfirmedAt" >= "createdAt");

-- What a profile was filled from and how far its owner followed it belong together.
ALTER TABLE "TransferProfile" ADD CONSTRAINT "transfer_profile_follows_whole" CHECK (
  ("talentServiceId" IS NULL) = ("talentServiceRevision" IS NULL));

-- A profile that a letter was sent with stays: it may be archived, never deleted.
CREATE FUNCTION keep_used_transfer_profile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."firstUsedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'transfer_profile_used_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_profile_used_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "transfer_profile_used_stays" BEFORE DELETE ON "TransferProfile"
  FOR EACH ROW EXECUTE FUNCTION keep_used_transfer_profile();

-- Letters sent before this column existed say in the record of deeds which profile they were sent with.
UPDATE "TransferProfile" AS profile SET "firstUsedAt" = used."at"
FROM (
  SELECT "facts" ->> 'transferProfileId' AS "id", min("at") AS "at" FROM "AuditEvent"
  WHERE "type" = 'INVITATION_SENT' AND "facts" ? 'transferProfileId' GROUP BY 1
) AS used
WHERE used."id" = profile."id"::text;
