-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "awaitsSecondFactor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deviceHash" TEXT,
ADD COLUMN     "greetedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "secretSealed" BYTEA NOT NULL,
    "codesSealed" BYTEA,
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "secondFactorId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SecondFactor_accountId_key" ON "SecondFactor"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_secondFactorId_idx" ON "RecoveryCode"("secondFactorId");

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_secondFactorId_fkey" FOREIGN KEY ("secondFactorId") REFERENCES "SecondFactor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Recovery codes are readable only until the second factor is on; from then on their hashes are all there is.
ALTER TABLE "SecondFactor" ADD CONSTRAINT second_factor_codes_until_confirmed
  CHECK ("confirmedAt" IS NULL OR "codesSealed" IS NULL);
