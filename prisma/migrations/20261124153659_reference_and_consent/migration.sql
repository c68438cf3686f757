-- CreateTable
CREATE TABLE "CommissioningConsent" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommissioningConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceList" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "statedOn" DATE NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReferenceList_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ReferenceCode" (
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isCurrent" BOOLEAN NOT NULL,
    "untilYear" INTEGER,
    "successors" TEXT[],

    CONSTRAINT "ReferenceCode_pkey" PRIMARY KEY ("list","code")
);

-- CreateTable
CREATE TABLE "MinimumWage" (
    "regionCode" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "endsOn" DATE,
    "monthlyFen" INTEGER NOT NULL,

    CONSTRAINT "MinimumWage_pkey" PRIMARY KEY ("regionCode","grade","effectiveOn")
);

-- CreateIndex
CREATE UNIQUE INDEX "CommissioningConsent_fileId_key" ON "CommissioningConsent"("fileId");

-- CreateIndex
CREATE INDEX "CommissioningConsent_agreementId_idx" ON "CommissioningConsent"("agreementId");

-- AddForeignKey
ALTER TABLE "CommissioningConsent" ADD CONSTRAINT "CommissioningConsent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissioningConsent" ADD CONSTRAINT "CommissioningConsent_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One proof of a letter is current.
CREATE UNIQUE INDEX "CommissioningConsent_one_current" ON "CommissioningConsent"("agreementId") WHERE "replacedAt" IS NULL;

ALTER TABLE "MinimumWage"
  ADD CONSTRAINT "MinimumWage_amount" CHECK ("monthlyFen" > 0),
  ADD CONSTRAINT "MinimumWage_grade" CHECK ("grade" BETWEEN 1 AND 9),
  ADD CONSTRAINT "MinimumWage_end" CHECK ("endsOn" IS NULL OR "endsOn" > "effectiveOn");
ALTER TABLE "ReferenceCode"
  ADD CONSTRAINT "ReferenceCode_until" CHECK (NOT "isCurrent" OR ("untilYear" IS NULL AND "successors" = '{}'));
