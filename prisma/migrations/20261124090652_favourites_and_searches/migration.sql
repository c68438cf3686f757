-- AlterTable
ALTER TABLE "Favourite" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "GraduateSearch" ADD COLUMN     "declarationId" UUID,
ADD COLUMN     "schoolId" UUID;

-- CreateTable
CREATE TABLE "SearchDeclaration" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchDeclaration_sessionId_employerId_at_idx" ON "SearchDeclaration"("sessionId", "employerId", "at" DESC);

-- CreateIndex
CREATE INDEX "GraduateSearch_accountId_at_idx" ON "GraduateSearch"("accountId", "at" DESC);

-- AddForeignKey
ALTER TABLE "GraduateSearch" ADD CONSTRAINT "GraduateSearch_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "SearchDeclaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a session declared is written once.
CREATE TRIGGER "search_declaration_append_only" BEFORE UPDATE OR DELETE ON "SearchDeclaration"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
