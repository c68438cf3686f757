-- CreateTable
CREATE TABLE "MembershipInvitation" (
    "id" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "role" "MemberRole" NOT NULL,
    "schoolId" UUID,
    "employerId" UUID,
    "level" "ReviewLevel",
    "departmentId" UUID,
    "name" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "addressSealed" BYTEA NOT NULL,
    "addressDigest" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MembershipInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MembershipInvitation_secretHash_key" ON "MembershipInvitation"("secretHash");

-- CreateIndex
CREATE INDEX "MembershipInvitation_schoolId_createdAt_idx" ON "MembershipInvitation"("schoolId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "MembershipInvitation_employerId_createdAt_idx" ON "MembershipInvitation"("employerId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "MembershipInvitation_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "MembershipInvitation_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "MembershipInvitation_departmentId_schoolId_fkey" FOREIGN KEY ("departmentId", "schoolId") REFERENCES "Department"("id", "schoolId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be, refused by the database itself (Prisma cannot express these).

-- An invitation names exactly the organisation its party says, and a level only for a school.
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "membership_invitation_party_owner" CHECK (
  "party" <> 'GRADUATE'
  AND ("party" = 'EMPLOYER') = ("employerId" IS NOT NULL)
  AND ("party" = 'SCHOOL') = ("schoolId" IS NOT NULL)
  AND ("party" = 'SCHOOL') = ("level" IS NOT NULL)
  AND ("level" IS NOT DISTINCT FROM 'DEPARTMENT') = ("departmentId" IS NOT NULL));
-- Closed once: accepted by somebody, or closed without.
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "membership_invitation_closed_once" CHECK (
  ("acceptedAt" IS NULL) = ("acceptedById" IS NULL) AND ("acceptedAt" IS NULL OR "closedAt" IS NULL));
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "membership_invitation_reaches_outside" CHECK ("channel" <> 'INBOX');
-- One open invitation for one address and one task.
CREATE UNIQUE INDEX "membership_invitation_one_open" ON "MembershipInvitation"
  ("party", "schoolId", "employerId", "departmentId", "level", "addressDigest") NULLS NOT DISTINCT
  WHERE "acceptedAt" IS NULL AND "closedAt" IS NULL;

-- One account's messages, and what left (or leaves) the house, newest first.
CREATE INDEX "notice_inbox" ON "Notice" ("accountId", "createdAt" DESC, "id" DESC) WHERE "channel" = 'INBOX';
CREATE INDEX "notice_outside" ON "Notice" ("createdAt" DESC, "id" DESC) WHERE "channel" <> 'INBOX';
