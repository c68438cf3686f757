-- What was handed in can be taken back to be mended, and a lifted suspension says why.
ALTER TYPE "CertificationStep" ADD VALUE 'TAKEN_BACK';

ALTER TABLE "EmployerSuspension" ADD COLUMN "resumedReason" TEXT;
