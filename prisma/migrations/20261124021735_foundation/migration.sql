-- CreateEnum
CREATE TYPE "AccountState" AS ENUM ('ACTIVE', 'DISABLED', 'CLOSED');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('ADMINISTRATOR', 'RECRUITER', 'READER', 'REVIEWER', 'OPERATOR', 'HOLDER');

-- CreateEnum
CREATE TYPE "AgreementState" AS ENUM ('PENDING_GRADUATE', 'COUNTERED', 'PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE', 'SIGNED', 'FULFILLED', 'TERMINATED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Party" AS ENUM ('EMPLOYER', 'GRADUATE', 'SCHOOL', 'PLATFORM');

-- CreateEnum
CREATE TYPE "CertificationState" AS ENUM ('DRAFT', 'REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REJECTED', 'CERTIFIED', 'RECERTIFYING', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('INBOX', 'MAIL', 'SMS');

-- CreateEnum
CREATE TYPE "ReviewLevel" AS ENUM ('COUNSELLOR', 'DEPARTMENT', 'SCHOOL');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('ENROLLED', 'DEFERRED', 'LEFT');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mobileSealed" BYTEA,
    "mobileDigest" TEXT,
    "emailSealed" BYTEA,
    "emailDigest" TEXT,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "status" "AccountState" NOT NULL DEFAULT 'ACTIVE',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "termsVersion" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSignedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "role" "MemberRole" NOT NULL,
    "employerId" UUID,
    "schoolId" UUID,
    "personId" UUID,
    "state" "AccountState" NOT NULL DEFAULT 'ACTIVE',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "membershipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "address" TEXT,
    "device" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "targetDigest" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "boundTo" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityProof" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "boundTo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key","startsAt")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "accountId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("accountId","command","key")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "graduationYear" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "state" "AgreementState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "replyBy" TIMESTAMPTZ(3) NOT NULL,
    "levels" "ReviewLevel"[],
    "policyVersionId" UUID,
    "termsId" UUID NOT NULL,
    "graduateSealed" BYTEA,
    "graduateSalt" BYTEA,
    "graduateDigest" TEXT,
    "number" TEXT,
    "verificationCode" TEXT,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "signedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "lastSequence" INTEGER NOT NULL,
    "lastHash" TEXT NOT NULL,
    "documentFileId" UUID,
    "documentHash" TEXT,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermsVersion" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "proposedBy" "Party" NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TermsVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementEvent" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "fromState" "AgreementState",
    "toState" "AgreementState" NOT NULL,
    "party" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "facts" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AgreementEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CounterDelta" (
    "id" BIGSERIAL NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "CounterDelta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Counter" (
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("scope","name")
);

-- CreateTable
CREATE TABLE "Employer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "creditCode" TEXT,
    "certificationState" "CertificationState" NOT NULL DEFAULT 'DRAFT',
    "certifiedAt" TIMESTAMPTZ(3),
    "profile" JSONB,
    "logoFileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificationRound" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "state" "CertificationState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "platforms" TEXT[],
    "handler" JSONB,
    "organisation" JSONB,
    "method" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,

    CONSTRAINT "CertificationRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificationMaterial" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CertificationMaterial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Favourite" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Favourite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferProfile" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TransferProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GraduateSearch" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID,
    "purpose" TEXT NOT NULL,
    "foundAny" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GraduateSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "eventId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "recipients" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "accountId" UUID,
    "channel" "Channel" NOT NULL,
    "addressSealed" BYTEA,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sealedBody" BYTEA,
    "link" TEXT,
    "state" TEXT NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "accountId" UUID,
    "membershipId" UUID,
    "party" TEXT,
    "subjectType" TEXT,
    "subjectId" UUID,
    "requestId" TEXT,
    "facts" JSONB NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "ownerParty" "Party" NOT NULL,
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "School" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "School_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolYear" (
    "schoolId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SchoolYear_pkey" PRIMARY KEY ("schoolId","year")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewerScope" (
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "level" "ReviewLevel" NOT NULL,
    "departmentId" UUID,

    CONSTRAINT "ReviewerScope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "levels" "ReviewLevel"[],
    "replyDaysMinimum" INTEGER NOT NULL DEFAULT 1,
    "replyDaysMaximum" INTEGER NOT NULL DEFAULT 30,
    "rules" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "documentType" TEXT NOT NULL,
    "numberSealed" BYTEA NOT NULL,
    "numberDigest" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "studentNumber" TEXT NOT NULL,
    "graduationYear" INTEGER NOT NULL,
    "majorName" TEXT NOT NULL,
    "degree" TEXT NOT NULL,
    "trainingMode" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "mobileDigest" TEXT,
    "emailDigest" TEXT,
    "state" "EnrolmentState" NOT NULL DEFAULT 'ENROLLED',
    "confirmedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rowsTotal" INTEGER NOT NULL,
    "rowsGood" INTEGER NOT NULL,
    "rowsBad" INTEGER NOT NULL,
    "rowsNew" INTEGER NOT NULL DEFAULT 0,
    "rowsChanged" INTEGER NOT NULL DEFAULT 0,
    "rowsSame" INTEGER NOT NULL DEFAULT 0,
    "goodSealed" BYTEA,
    "badSealed" BYTEA,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterRequest" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "contentSealed" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RosterRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_mobileDigest_key" ON "Account"("mobileDigest");

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailDigest_key" ON "Account"("emailDigest");

-- CreateIndex
CREATE INDEX "Membership_employerId_idx" ON "Membership"("employerId");

-- CreateIndex
CREATE INDEX "Membership_schoolId_idx" ON "Membership"("schoolId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_accountId_employerId_key" ON "Membership"("accountId", "employerId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_accountId_schoolId_key" ON "Membership"("accountId", "schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_accountId_personId_key" ON "Membership"("accountId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "OneTimeCode_targetDigest_purpose_createdAt_idx" ON "OneTimeCode"("targetDigest", "purpose", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "IdentityProof_sessionId_boundTo_idx" ON "IdentityProof"("sessionId", "boundTo");

-- CreateIndex
CREATE INDEX "Consent_accountId_kind_at_idx" ON "Consent"("accountId", "kind", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_number_key" ON "Agreement"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_verificationCode_key" ON "Agreement"("verificationCode");

-- CreateIndex
CREATE INDEX "Agreement_employerId_state_invitedAt_id_idx" ON "Agreement"("employerId", "state", "invitedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Agreement_employerId_invitedAt_id_idx" ON "Agreement"("employerId", "invitedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Agreement_enrolmentId_invitedAt_idx" ON "Agreement"("enrolmentId", "invitedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_id_employerId_key" ON "Agreement"("id", "employerId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_employerId_enrolmentId_attempt_key" ON "Agreement"("employerId", "enrolmentId", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "TermsVersion_agreementId_number_key" ON "TermsVersion"("agreementId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementEvent_agreementId_sequence_key" ON "AgreementEvent"("agreementId", "sequence");

-- CreateIndex
CREATE INDEX "CounterDelta_scope_idx" ON "CounterDelta"("scope");

-- CreateIndex
CREATE INDEX "CertificationRound_employerId_createdAt_idx" ON "CertificationRound"("employerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "CertificationMaterial_roundId_idx" ON "CertificationMaterial"("roundId");

-- CreateIndex
CREATE INDEX "Favourite_employerId_addedAt_id_idx" ON "Favourite"("employerId", "addedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Favourite_employerId_enrolmentId_key" ON "Favourite"("employerId", "enrolmentId");

-- CreateIndex
CREATE INDEX "TransferProfile_employerId_createdAt_idx" ON "TransferProfile"("employerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "GraduateSearch_personId_at_idx" ON "GraduateSearch"("personId", "at" DESC);

-- CreateIndex
CREATE INDEX "GraduateSearch_employerId_at_idx" ON "GraduateSearch"("employerId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "OutboxEntry_eventId_kind_key" ON "OutboxEntry"("eventId", "kind");

-- CreateIndex
CREATE INDEX "Notice_accountId_createdAt_idx" ON "Notice"("accountId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_eventId_recipient_channel_key" ON "Notice"("eventId", "recipient", "channel");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_at_idx" ON "AuditEvent"("subjectId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_at_idx" ON "AuditEvent"("accountId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_key_key" ON "StoredFile"("key");

-- CreateIndex
CREATE UNIQUE INDEX "School_code_key" ON "School"("code");

-- CreateIndex
CREATE UNIQUE INDEX "School_name_key" ON "School"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Department_schoolId_name_key" ON "Department"("schoolId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Department_id_schoolId_key" ON "Department"("id", "schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewerScope_membershipId_level_departmentId_key" ON "ReviewerScope"("membershipId", "level", "departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_schoolId_year_version_key" ON "PolicyVersion"("schoolId", "year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Person_documentType_numberDigest_key" ON "Person"("documentType", "numberDigest");

-- CreateIndex
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE INDEX "Enrolment_departmentId_graduationYear_studentNumber_idx" ON "Enrolment"("departmentId", "graduationYear", "studentNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_schoolId_studentNumber_graduationYear_key" ON "Enrolment"("schoolId", "studentNumber", "graduationYear");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_id_schoolId_departmentId_key" ON "Enrolment"("id", "schoolId", "departmentId");

-- CreateIndex
CREATE INDEX "RosterImport_schoolId_createdAt_idx" ON "RosterImport"("schoolId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "RosterRequest_enrolmentId_idx" ON "RosterRequest"("enrolmentId");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_enrolmentId_schoolId_departmentId_fkey" FOREIGN KEY ("enrolmentId", "schoolId", "departmentId") REFERENCES "Enrolment"("id", "schoolId", "departmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermsVersion" ADD CONSTRAINT "TermsVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEvent" ADD CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificationRound" ADD CONSTRAINT "CertificationRound_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificationMaterial" ADD CONSTRAINT "CertificationMaterial_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CertificationRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favourite" ADD CONSTRAINT "Favourite_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Favourite" ADD CONSTRAINT "Favourite_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferProfile" ADD CONSTRAINT "TransferProfile_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolYear" ADD CONSTRAINT "SchoolYear_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerScope" ADD CONSTRAINT "ReviewerScope_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerScope" ADD CONSTRAINT "ReviewerScope_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_departmentId_schoolId_fkey" FOREIGN KEY ("departmentId", "schoolId") REFERENCES "Department"("id", "schoolId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRequest" ADD CONSTRAINT "RosterRequest_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be, refused by the database itself (Prisma cannot express these).

-- One live row for a pair, one binding row for an enrolment: domain §3.
CREATE UNIQUE INDEX "agreement_one_live_per_pair" ON "Agreement" ("employerId", "enrolmentId")
  WHERE "state" IN ('PENDING_GRADUATE', 'COUNTERED', 'PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE', 'SIGNED');
CREATE UNIQUE INDEX "agreement_one_binding_per_enrolment" ON "Agreement" ("enrolmentId")
  WHERE "state" IN ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE', 'SIGNED');
CREATE UNIQUE INDEX "certification_round_one_open" ON "CertificationRound" ("employerId")
  WHERE "state" IN ('DRAFT', 'REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED');
CREATE UNIQUE INDEX "certification_material_one_current" ON "CertificationMaterial" ("roundId", "kind")
  WHERE "replacedAt" IS NULL;
CREATE UNIQUE INDEX "employer_credit_code_certified" ON "Employer" ("creditCode")
  WHERE "certificationState" IN ('CERTIFIED', 'RECERTIFYING', 'SUSPENDED');
CREATE UNIQUE INDEX "transfer_profile_one_default" ON "TransferProfile" ("employerId")
  WHERE "isDefault" AND "archivedAt" IS NULL;
CREATE UNIQUE INDEX "roster_request_one_open" ON "RosterRequest" ("enrolmentId", "kind") WHERE "state" = 'OPEN';

-- To-do queues: only rows that wait, in the order they wait.
CREATE INDEX "agreement_awaiting_department" ON "Agreement" ("departmentId", "stateSince", "id") WHERE "state" = 'PENDING_DEPARTMENT';
CREATE INDEX "agreement_awaiting_school" ON "Agreement" ("schoolId", "stateSince", "id") WHERE "state" = 'PENDING_SCHOOL';
CREATE INDEX "agreement_awaiting_graduate" ON "Agreement" ("replyBy", "id") WHERE "state" = 'PENDING_GRADUATE';
CREATE INDEX "certification_round_awaiting" ON "CertificationRound" ("submittedAt", "id") WHERE "state" = 'IN_REVIEW';
CREATE INDEX "outbox_entry_due" ON "OutboxEntry" ("nextAttemptAt", "id") WHERE "doneAt" IS NULL;
CREATE INDEX "notice_due" ON "Notice" ("nextAttemptAt", "id") WHERE "state" = 'QUEUED';
CREATE INDEX "notice_unread" ON "Notice" ("accountId") WHERE "channel" = 'INBOX' AND "readAt" IS NULL;

-- A membership belongs to exactly the organisation its party says.
ALTER TABLE "Membership" ADD CONSTRAINT "membership_party_owner" CHECK (
  ("party" = 'EMPLOYER') = ("employerId" IS NOT NULL)
  AND ("party" = 'SCHOOL') = ("schoolId" IS NOT NULL)
  AND ("party" = 'GRADUATE') = ("personId" IS NOT NULL));
ALTER TABLE "Account" ADD CONSTRAINT "account_reachable" CHECK (
  "status" = 'CLOSED' OR "mobileDigest" IS NOT NULL OR "emailDigest" IS NOT NULL);
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "policy_version_ends_with_school" CHECK (
  "levels"[array_upper("levels", 1)] = 'SCHOOL' AND "replyDaysMinimum" BETWEEN 1 AND "replyDaysMaximum" AND "replyDaysMaximum" <= 30);
ALTER TABLE "ReviewerScope" ADD CONSTRAINT "reviewer_scope_names_department" CHECK (
  ("level" = 'DEPARTMENT') = ("departmentId" IS NOT NULL));

ALTER TABLE "Agreement" ADD CONSTRAINT "agreement_signed_whole" CHECK (
  "state" NOT IN ('SIGNED', 'FULFILLED', 'TERMINATED')
  OR ("number" IS NOT NULL AND "verificationCode" IS NOT NULL AND "signedAt" IS NOT NULL));
ALTER TABLE "Agreement" ADD CONSTRAINT "agreement_accepted_whole" CHECK (
  "state" NOT IN ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'SIGNED')
  OR ("acceptedAt" IS NOT NULL AND "acceptedAt" < "replyBy" AND "graduateDigest" IS NOT NULL AND cardinality("levels") > 0));

-- History is written once.
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "agreement_event_append_only" BEFORE UPDATE OR DELETE ON "AgreementEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER "terms_version_append_only" BEFORE UPDATE OR DELETE ON "TermsVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER "consent_append_only" BEFORE UPDATE OR DELETE ON "Consent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER "policy_version_append_only" BEFORE UPDATE OR DELETE ON "PolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

-- One line of numbers per graduation year and school, for the agreement number: gaps are allowed, repeats are not.
CREATE SEQUENCE "agreement_serial" AS bigint START 1;
