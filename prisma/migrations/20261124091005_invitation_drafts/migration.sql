-- CreateTable
CREATE TABLE "InvitationDraft" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvitationDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvitationDraft_employerId_updatedAt_id_idx" ON "InvitationDraft"("employerId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationDraft_employerId_enrolmentId_key" ON "InvitationDraft"("employerId", "enrolmentId");

-- CreateIndex
CREATE INDEX "Agreement_employerId_state_stateSince_id_idx" ON "Agreement"("employerId", "state", "stateSince" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "InvitationDraft" ADD CONSTRAINT "InvitationDraft_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationDraft" ADD CONSTRAINT "InvitationDraft_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists of one employer, read by key: what stands (live, signed, ended after signing), what came to nothing, and
-- letters by their deadline. Together they cover every state once.
CREATE INDEX "agreement_standing_by_employer" ON "Agreement" ("employerId", "invitedAt" DESC, "id" DESC)
  WHERE "state" NOT IN ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED');
CREATE INDEX "agreement_lapsed_by_employer" ON "Agreement" ("employerId", "stateSince" DESC, "id" DESC)
  WHERE "state" IN ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED');
CREATE INDEX "agreement_awaiting_graduate_by_employer" ON "Agreement" ("employerId", "replyBy", "id")
  WHERE "state" = 'PENDING_GRADUATE';

-- A name by its beginning, whatever the collation of the database.
CREATE INDEX "person_name_prefix" ON "Person" ("name" text_pattern_ops);
ALTER TABLE "InvitationDraft" ADD CONSTRAINT "invitation_draft_size" CHECK (octet_length("content"::text) <= 100000);
