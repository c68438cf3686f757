/** The roles within an employer, the usual one first. */
export const employerRoles = ['RECRUITER', 'READER', 'ADMINISTRATOR'] as const;

/** What an administrator can be after he handed over. */
export const formerRoles = ['RECRUITER', 'READER'] as const;
