-- CreateTable
CREATE TABLE "FilePage" (
    "fileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "FilePage_pkey" PRIMARY KEY ("fileId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "FilePage_key_key" ON "FilePage"("key");

-- AddForeignKey
ALTER TABLE "FilePage" ADD CONSTRAINT "FilePage_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FilePage" ADD CONSTRAINT "file_page_is_a_picture"
  CHECK ("number" >= 1 AND "width" > 0 AND "height" > 0 AND "size" > 0 AND length("sha256") = 64);

-- A picture stands for what its file was when it came in. It may go with its file, never become another one.
CREATE TRIGGER "file_page_never_changes" BEFORE UPDATE ON "FilePage"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
