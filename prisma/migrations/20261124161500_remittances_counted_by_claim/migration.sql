-- AlterTable
ALTER TABLE "Remittance" ADD COLUMN     "accountDigest" TEXT,
ADD COLUMN     "creditCode" TEXT;

-- What was asked for before counts by the code its claim has now; the account of those is sealed and has no digest.
UPDATE "Remittance" m SET "creditCode" = r."organisation" ->> 'creditCode'
FROM "CertificationRound" r WHERE r."id" = m."roundId";

-- CreateIndex
CREATE INDEX "Remittance_creditCode_requestedAt_idx" ON "Remittance"("creditCode", "requestedAt" DESC);

-- CreateIndex
CREATE INDEX "Remittance_accountDigest_requestedAt_idx" ON "Remittance"("accountDigest", "requestedAt" DESC);
