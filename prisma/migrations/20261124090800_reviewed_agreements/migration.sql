-- A reviewer's list of what was decided, newest first, read by key.
CREATE INDEX "agreement_accepted_of_school" ON "Agreement" ("schoolId", "stateSince" DESC, "id" DESC) WHERE "acceptedAt" IS NOT NULL;
CREATE INDEX "agreement_accepted_of_department" ON "Agreement" ("departmentId", "stateSince" DESC, "id" DESC) WHERE "acceptedAt" IS NOT NULL;
