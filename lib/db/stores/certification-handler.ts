import { z } from 'zod';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import { type Handler, handlerSchema } from '@/lib/domain/certification/handler';

/** The handler as a round keeps him: what reaches the person is sealed, the e-mail comparable by digest. */
const keptSchema = z.strictObject({
  name: z.string(),
  companyName: z.string(),
  department: z.string(),
  position: z.string(),
  emailDigest: z.string(),
  contactSealed: z.string(),
});

export type HandlerCard = Omit<z.infer<typeof keptSchema>, 'contactSealed'>;

/** The stored form of a handler. */
export function sealHandler({ email, workTelephone, fax, ...card }: Handler): z.infer<typeof keptSchema> {
  const contact = Buffer.from(seal(JSON.stringify({ email, workTelephone, fax }))).toString('base64');
  return { ...card, emailDigest: digest('email', email), contactSealed: contact };
}

/** What may be shown without opening the contact data; null before the form was saved. */
export function handlerCard(stored: unknown): HandlerCard | null {
  const kept = keptSchema.nullable().parse(stored ?? null);
  if (!kept) return null;
  const { name, companyName, department, position, emailDigest } = kept;
  return { name, companyName, department, position, emailDigest };
}

/** The whole handler, contact data opened: the caller masks it or audits the read. */
export function openHandler(stored: unknown): Handler | null {
  const kept = keptSchema.nullable().parse(stored ?? null);
  if (!kept) return null;
  const { emailDigest: _digest, contactSealed, ...card } = kept;
  return handlerSchema.parse({ ...card, ...JSON.parse(open(Buffer.from(contactSealed, 'base64'))) });
}
