/** What each guard of the database means in our words. Constraint names are stable parts of the migrations. */
const meanings: Readonly<Record<string, string>> = {
  agreement_one_live_per_pair: 'AGREEMENT_LIVE_EXISTS',
  agreement_one_binding_per_enrolment: 'GRADUATE_BOUND',
  proceeding_one_open_per_agreement: 'PROCEEDING_OPEN_ALREADY',
  agreement_accepted_whole: 'AGREEMENT_DEADLINE_PASSED',
  batch_run_one_live_release: 'BATCH_RELEASED_ALREADY',
  certification_round_one_open: 'CERTIFICATION_OPEN_EXISTS',
  remittance_one_open: 'REMITTANCE_OPEN_EXISTS',
  employer_credit_code_certified: 'EMPLOYER_ALREADY_CERTIFIED',
  employer_suspension_one_open: 'EMPLOYER_STALE',
  join_request_one_open: 'JOINING_OPEN_EXISTS',
  transfer_profile_one_default: 'TRANSFER_PROFILE_STALE',
  transfer_profile_used_stays: 'TRANSFER_PROFILE_USED',
  talent_service_one_in_use: 'TALENT_SERVICE_EXISTS',
  roster_request_one_open: 'ROSTER_REQUEST_OPEN_EXISTS',
  Account_mobileDigest_key: 'ACCOUNT_EXISTS',
  Account_emailDigest_key: 'ACCOUNT_EXISTS',
  SecondFactor_accountId_key: 'SECOND_FACTOR_ON_ALREADY',
  School_code_key: 'SCHOOL_EXISTS',
  School_name_key: 'SCHOOL_EXISTS',
  Enrolment_schoolId_studentNumber_graduationYear_key: 'STUDENT_NUMBER_TAKEN',
  Person_documentType_numberDigest_key: 'PERSON_EXISTS',
  PolicyVersion_schoolId_year_version_key: 'POLICY_STALE',
  SchoolYear_pkey: 'SCHOOL_YEAR_EXISTS',
  membership_invitation_one_open: 'MEMBER_INVITED_JUST_NOW',
  employer_keeps_administrator: 'ADMINISTRATOR_LAST',
  platform_keeps_operator: 'OPERATOR_LAST',
  school_keeps_reviewer: 'REVIEWER_LAST',
  department_keeps_reviewer: 'DEPARTMENT_REVIEWER_LAST',
  account_recovery_one_waiting: 'ACCOUNT_RECOVERY_WAITS',
  administrator_request_one_open: 'ADMINISTRATOR_REQUEST_OPEN_EXISTS',
  Department_schoolId_name_key: 'DEPARTMENT_EXISTS',
  Agreement_employerId_enrolmentId_attempt_key: 'AGREEMENT_STALE',
  FederatedIdentity_issuer_subjectDigest_key: 'INSTITUTION_LINKED_ALREADY',
  FederatedIdentity_accountId_issuer_key: 'INSTITUTION_LINKED_ANOTHER',
  SchoolProvider_pkey: 'SCHOOL_PROVIDER_STALE',
  IdempotencyKey_pkey: 'REPEATED',
};

/** Every text an error of the driver carries, however Prisma wrapped it. */
function textsOf(error: unknown, depth = 0): string {
  if (!error || typeof error !== 'object' || depth > 5) return '';
  const own = [error instanceof Error ? error.message : ''];
  for (const name of ['meta', 'cause', 'driverAdapterError', 'constraint'] as const) {
    if (name in error) {
      const inner: unknown = Reflect.get(error, name);
      own.push(typeof inner === 'string' ? inner : textsOf(inner, depth + 1));
    }
  }
  for (const name of ['index', 'originalMessage', 'fields'] as const) {
    if (name in error) own.push(String(Reflect.get(error, name)));
  }
  return own.join(' ');
}

/** The refusal code for a broken guard; undefined for every other error. */
export function violationCode(error: unknown): string | undefined {
  const texts = textsOf(error);
  const name = Object.keys(meanings).find((constraint) => texts.includes(constraint));
  return name ? meanings[name] : undefined;
}
