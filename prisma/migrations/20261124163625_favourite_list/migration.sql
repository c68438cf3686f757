-- DropIndex
DROP INDEX "Favourite_employerId_addedAt_id_idx";

-- AlterTable
ALTER TABLE "Favourite" ADD COLUMN     "degree" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "graduationYear" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "majorName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "personName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "schoolName" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "GraduateSearch" ADD COLUMN     "year" INTEGER;

-- The copies of what is there already.
UPDATE "Favourite" f SET "personName" = p."name", "schoolName" = s."name", "degree" = e."degree",
  "majorName" = e."majorName", "graduationYear" = e."graduationYear"
FROM "Enrolment" e JOIN "Person" p ON p."id" = e."personId" JOIN "School" s ON s."id" = e."schoolId"
WHERE e."id" = f."enrolmentId";

-- CreateTable
CREATE TABLE "RemovedFavourite" (
    "id" UUID NOT NULL,
    "removalId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "tags" TEXT[],
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedFavourite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningRequest" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "schoolId" UUID,
    "schoolName" TEXT NOT NULL,
    "year" INTEGER NOT NULL DEFAULT 0,
    "dayOn" DATE NOT NULL,
    "askedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpeningRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemovedFavourite_employerId_removalId_idx" ON "RemovedFavourite"("employerId", "removalId");

-- CreateIndex
CREATE INDEX "RemovedFavourite_removedAt_idx" ON "RemovedFavourite"("removedAt");

-- CreateIndex
CREATE INDEX "OpeningRequest_at_idx" ON "OpeningRequest"("at");

-- CreateIndex
CREATE INDEX "OpeningRequest_schoolName_employerId_idx" ON "OpeningRequest"("schoolName", "employerId");

-- CreateIndex
CREATE UNIQUE INDEX "OpeningRequest_employerId_schoolName_year_dayOn_key" ON "OpeningRequest"("employerId", "schoolName", "year", "dayOn");

-- CreateIndex
CREATE INDEX "Favourite_enrolmentId_idx" ON "Favourite"("enrolmentId");

-- CreateIndex
CREATE INDEX "Favourite_employerId_addedAt_id_idx" ON "Favourite"("employerId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Favourite_employerId_personName_id_idx" ON "Favourite"("employerId", "personName" COLLATE "zh-x-icu", "id");

-- CreateIndex
CREATE INDEX "Favourite_employerId_schoolName_id_idx" ON "Favourite"("employerId", "schoolName" COLLATE "zh-x-icu", "id");

-- CreateIndex
CREATE INDEX "Favourite_employerId_degree_idx" ON "Favourite"("employerId", "degree");

-- CreateIndex
CREATE INDEX "Favourite_employerId_majorName_idx" ON "Favourite"("employerId", "majorName");

-- CreateIndex
CREATE INDEX "Favourite_employerId_graduationYear_idx" ON "Favourite"("employerId", "graduationYear");

-- Newest tagged rows first: where the choices of the tag filter come from.
CREATE INDEX "Favourite_tagged_idx" ON "Favourite"("employerId", "addedAt") WHERE "tags" <> '{}';

-- At most one request a day for one school and year, and what it is about is said in one way only.
ALTER TABLE "OpeningRequest" ADD CONSTRAINT "OpeningRequest_target" CHECK (("schoolId" IS NULL) = ("year" = 0));

-- What the list filters and sorts by is copied when a favourite is written, whoever writes it, and follows the roster.
CREATE FUNCTION copy_into_favourite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p."name", s."name", e."degree", e."majorName", e."graduationYear"
  INTO NEW."personName", NEW."schoolName", NEW."degree", NEW."majorName", NEW."graduationYear"
  FROM "Enrolment" e JOIN "Person" p ON p."id" = e."personId" JOIN "School" s ON s."id" = e."schoolId"
  WHERE e."id" = NEW."enrolmentId";
  RETURN NEW;
END $$;
CREATE TRIGGER "Favourite_copies" BEFORE INSERT ON "Favourite"
FOR EACH ROW EXECUTE FUNCTION copy_into_favourite();

CREATE FUNCTION favourites_follow_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Favourite" SET "degree" = NEW."degree", "majorName" = NEW."majorName", "graduationYear" = NEW."graduationYear"
  WHERE "enrolmentId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Enrolment_favourites" AFTER UPDATE OF "degree", "majorName", "graduationYear" ON "Enrolment"
FOR EACH ROW WHEN ((OLD."degree", OLD."majorName", OLD."graduationYear")
  IS DISTINCT FROM (NEW."degree", NEW."majorName", NEW."graduationYear"))
EXECUTE FUNCTION favourites_follow_enrolment();

CREATE FUNCTION favourites_follow_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Favourite" f SET "personName" = NEW."name" FROM "Enrolment" e
  WHERE e."personId" = NEW."id" AND f."enrolmentId" = e."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Person_favourites" AFTER UPDATE OF "name" ON "Person"
FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION favourites_follow_person();

CREATE FUNCTION favourites_follow_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Favourite" f SET "schoolName" = NEW."name" FROM "Enrolment" e
  WHERE e."schoolId" = NEW."id" AND f."enrolmentId" = e."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "School_favourites" AFTER UPDATE OF "name" ON "School"
FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION favourites_follow_school();
