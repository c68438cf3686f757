-- New words of two lists; a migration of their own, because a value can be used only after it was committed.
ALTER TYPE "CertificationState" ADD VALUE 'EXPIRED';
ALTER TYPE "CertificationState" ADD VALUE 'WITHDRAWN';
ALTER TYPE "CertificationStep" ADD VALUE 'WITHDRAWN';
