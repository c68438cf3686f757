-- CreateTable
CREATE TABLE "SchoolProvider" (
    "schoolId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "secretSealed" BYTEA NOT NULL,
    "scope" TEXT NOT NULL,
    "studentNumberClaim" TEXT,
    "staffNumberClaim" TEXT,
    "identityNumberClaim" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SchoolProvider_pkey" PRIMARY KEY ("schoolId")
);

-- CreateTable
CREATE TABLE "FederatedIdentity" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "schoolId" UUID,
    "issuer" TEXT NOT NULL,
    "subjectDigest" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "proofDigest" TEXT,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FederatedIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FederatedIdentity_issuer_subjectDigest_key" ON "FederatedIdentity"("issuer", "subjectDigest");

-- CreateIndex
CREATE UNIQUE INDEX "FederatedIdentity_accountId_issuer_key" ON "FederatedIdentity"("accountId", "issuer");

-- AddForeignKey
ALTER TABLE "SchoolProvider" ADD CONSTRAINT "SchoolProvider_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FederatedIdentity" ADD CONSTRAINT "FederatedIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FederatedIdentity" ADD CONSTRAINT "FederatedIdentity_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A provider that says no number of ours links nobody.
ALTER TABLE "SchoolProvider" ADD CONSTRAINT "school_provider_names_a_number"
  CHECK (coalesce("studentNumberClaim", "staffNumberClaim", "identityNumberClaim") IS NOT NULL);
ALTER TABLE "SchoolProvider" ADD CONSTRAINT "school_provider_asks_openid" CHECK ("scope" ~ '(^| )openid( |$)');
-- What it was linked by, with the number unless a reviewer linked it without one.
ALTER TABLE "FederatedIdentity" ADD CONSTRAINT "federated_identity_proof" CHECK (
  "proof" in ('STUDENT_NUMBER', 'IDENTITY_NUMBER', 'STAFF_NUMBER', 'SIGNED_IN')
  AND ("proof" = 'SIGNED_IN') = ("proofDigest" IS NULL)
);
