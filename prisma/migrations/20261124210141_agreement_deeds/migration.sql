-- AlterEnum
ALTER TYPE "BatchKind" ADD VALUE 'AGREEMENT_DEED';

-- CreateTable
CREATE TABLE "AgreementSelection" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "agreementIds" UUID[],
    "isCut" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementSelection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgreementSelection_createdAt_idx" ON "AgreementSelection"("createdAt");

-- One choice has an end, whatever a browser sends.
ALTER TABLE "AgreementSelection" ADD CONSTRAINT "AgreementSelection_size"
CHECK (cardinality("agreementIds") BETWEEN 1 AND 500);
