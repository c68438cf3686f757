import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
/** The number of a bank account, as it is written on paper or not; only its digits are kept. */
const accountNumber = optionalText
  .transform((value) => value?.replace(/[\s-]/g, ''))
  .refine((value) => value === undefined || /^\d{8,32}$/.test(value), 'must be 8 to 32 digits');
const flag = z
  .enum(['', '0', '1'])
  .optional()
  .transform((value) => value === '1');
const key = z
  .base64()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
  .optional();

/**
 * Every variable the product reads, all optional for the default start (scripts/start.mjs fills in what the
 * embedded database needs). `.env.example` lists exactly these; a test compares the two.
 */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  APP_URL: z.url().default('http://localhost:3000'),
  DATABASE_URL: optionalText,
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(10),
  DATA_ENCRYPTION_KEY: key,
  DATA_HASH_KEY: key,
  NEXTAUTH_SECRET: optionalText,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optionalText,
  DEMO: flag,
  SETTABLE_CLOCK: flag,
  REQUIRE_SECOND_FACTOR: z
    .enum(['', '0', '1'])
    .optional()
    .transform((value) => value || undefined),
  CODES_PER_MINUTE: z.coerce.number().int().min(1).default(4_000),
  CODES_PER_DAY: z.coerce.number().int().min(1).default(500_000),
  RUN_WORKER: z.enum(['', '0', '1']).default('1'),
  STORAGE_FOLDER: z.string().default('.data/files'),
  S3_ENDPOINT: optionalText,
  S3_REGION: optionalText,
  S3_BUCKET: optionalText,
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().default('三方签约 <no-reply@localhost>'),
  SMS_GATEWAY_URL: optionalText,
  SMS_GATEWAY_TOKEN: optionalText,
  OPENID_ISSUER: optionalText,
  OPENID_CLIENT_ID: optionalText,
  OPENID_CLIENT_SECRET: optionalText,
  OPENID_NAME: optionalText,
  OPENID_SCOPE: z.string().default('openid profile'),
  OPENID_IDENTITY_CLAIM: optionalText,
  OPENID_INNER_ADDRESSES: flag,
  REMITTANCE_PAYER_ACCOUNT: accountNumber,
  SUPPORT_CONTACT: optionalText,
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;

let current: Environment | undefined;

/** The environment, checked once. Throws with every wrong variable named, so a start fails early and clearly. */
export function environment(): Environment {
  if (current) return current;
  // An empty variable is how a shell unsets one that a file would set.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable. ${problems.join('; ')}. See .env.example.`);
  }
  current = parsed.data;
  return current;
}
