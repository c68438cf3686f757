-- CreateTable
CREATE TABLE "TurnMedian" (
    "scope" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "medianSeconds" INTEGER NOT NULL,
    "sampleSize" INTEGER NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TurnMedian_pkey" PRIMARY KEY ("scope","state")
);

-- CreateIndex
CREATE INDEX "AgreementEvent_at_idx" ON "AgreementEvent" USING BRIN ("at");

-- A median is that of something, and time does not run backwards.
ALTER TABLE "TurnMedian" ADD CONSTRAINT "turn_median_measured" CHECK ("sampleSize" > 0 AND "medianSeconds" >= 0);
