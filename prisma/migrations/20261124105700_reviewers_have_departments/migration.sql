-- A counsellor had no department: told of every agreement of the school, able to open and decide none. Such scopes give
-- nothing now; who had one is invited again, with a department. Old invitations stay for the history, closed.
DELETE FROM "ReviewerScope" WHERE "level" = 'COUNSELLOR' AND "departmentId" IS NULL;
UPDATE "MembershipInvitation" SET "closedAt" = now()
  WHERE "level" = 'COUNSELLOR' AND "departmentId" IS NULL AND "acceptedAt" IS NULL AND "closedAt" IS NULL;

ALTER TABLE "ReviewerScope" DROP CONSTRAINT "reviewer_scope_names_department";
ALTER TABLE "ReviewerScope" ADD CONSTRAINT "reviewer_scope_names_department"
  CHECK (("level" <> 'SCHOOL') = ("departmentId" IS NOT NULL));

ALTER TABLE "MembershipInvitation" DROP CONSTRAINT "membership_invitation_party_owner";
ALTER TABLE "MembershipInvitation" ADD CONSTRAINT "membership_invitation_party_owner" CHECK (
  "party" <> 'GRADUATE'
  AND ("party" = 'EMPLOYER') = ("employerId" IS NOT NULL)
  AND ("party" = 'SCHOOL') = ("schoolId" IS NOT NULL)
  AND ("party" = 'SCHOOL') = ("level" IS NOT NULL)
  AND (coalesce("level" in ('COUNSELLOR', 'DEPARTMENT'), false) = ("departmentId" IS NOT NULL)
    -- Closed or accepted before counsellors had departments.
    OR ("level" = 'COUNSELLOR' AND ("acceptedAt" IS NOT NULL OR "closedAt" IS NOT NULL)))
);
