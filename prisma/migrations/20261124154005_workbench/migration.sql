-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "schoolId" UUID,
    "audience" "Party"[],
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "shownUntil" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Announcement_party_schoolId_publishedAt_id_idx" ON "Announcement"("party", "schoolId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Agreement_employerId_schoolId_idx" ON "Agreement"("employerId", "schoolId");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A school's announcement names the school, the platform's none; each is for somebody and ends after it began.
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_party_check" CHECK (
    ("party" = 'PLATFORM' AND "schoolId" IS NULL) OR ("party" = 'SCHOOL' AND "schoolId" IS NOT NULL)
);
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_audience_check" CHECK (cardinality("audience") > 0);
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_shown_check" CHECK ("shownUntil" >= "publishedAt");

-- The numbers of a class at a school, and how far its letters came in which week, for what there was before they were
-- counted as they happen. Weeks begin on Monday in Asia/Shanghai.
INSERT INTO "CounterDelta" ("scope", "name", "delta")
SELECT 'school:' || "schoolId" || ':' || "graduationYear", "state"::text, count(*)::int FROM "Agreement" GROUP BY 1, 2;

INSERT INTO "CounterDelta" ("scope", "name", "delta")
SELECT scope.name, to_char(date_trunc('week', reached."at" AT TIME ZONE 'Asia/Shanghai'), 'YYYY-MM-DD') || ':' || reached."milestone", count(*)::int
FROM (
    SELECT "agreementId", "at", CASE
        WHEN "fromState" IS NULL THEN 'SENT'
        WHEN "toState" = 'SIGNED' THEN 'SIGNED'
        WHEN "toState" IN ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED') THEN 'LAPSED'
        WHEN "fromState" IN ('PENDING_GRADUATE', 'COUNTERED') AND "toState" IN ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL') THEN 'ACCEPTED'
    END AS "milestone"
    FROM "AgreementEvent" WHERE "fromState" IS DISTINCT FROM "toState"
    UNION ALL
    SELECT "id", "seenAt", 'SEEN' FROM "Agreement" WHERE "seenAt" IS NOT NULL
) reached
JOIN "Agreement" a ON a."id" = reached."agreementId"
CROSS JOIN LATERAL (VALUES ('employer:' || a."employerId" || ':' || a."graduationYear"), ('school:' || a."schoolId" || ':' || a."graduationYear")) AS scope(name)
WHERE reached."milestone" IS NOT NULL
GROUP BY 1, 2;
