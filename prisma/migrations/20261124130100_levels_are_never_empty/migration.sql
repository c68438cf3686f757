-- The last element of an empty array is NULL, and a check that comes out NULL lets the row in. (Rows are written once
-- and always with levels, so there is none to mend.)
ALTER TABLE "PolicyVersion" DROP CONSTRAINT "policy_version_ends_with_school";
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "policy_version_ends_with_school" CHECK (
  "levels" IS NOT NULL AND cardinality("levels") >= 1 AND "levels"[array_upper("levels", 1)] = 'SCHOOL'
  AND "replyDaysMinimum" BETWEEN 1 AND "replyDaysMaximum" AND "replyDaysMaximum" <= 30);
