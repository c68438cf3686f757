-- CreateTable
CREATE TABLE "VersionDraft" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VersionDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VersionDraft_updatedAt_idx" ON "VersionDraft"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "VersionDraft_agreementId_party_key" ON "VersionDraft"("agreementId", "party");

-- AddForeignKey
ALTER TABLE "VersionDraft" ADD CONSTRAINT "VersionDraft_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only these two write versions.
ALTER TABLE "VersionDraft" ADD CONSTRAINT version_draft_of_a_side CHECK ("party" IN ('EMPLOYER', 'GRADUATE'));
