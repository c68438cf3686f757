import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { seal } from '@/lib/crypto/personal-data';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { providerSettings, type ProviderSettings } from '@/lib/domain/institution/settings';
import { readDiscovery } from '@/lib/institution/read-discovery';
import { loadProviderSchool } from './load-provider-school';

/**
 * Sets the sign-in of one school: by the operator, or by the school itself. The issuer is asked what it offers first,
 * so that a slip shows here and not to the first student. A secret goes to the issuer it was given for: with another
 * issuer it has to be typed again.
 */
export const saveSchoolProvider = defineCommand({
  name: 'save-school-provider',
  permission: 'school.sign-in.write',
  input: providerSettings,
  event: 'SCHOOL_PROVIDER_SAVED',
  atomic: 'transaction',
  prepare: checkIssuer,
  load: (context, { schoolId }) => loadProviderSchool(context, schoolId),
  allow: () => allowed,
  async run({ db, now }, { id: schoolId, provider }, { version, clientPassword, ...settings }) {
    const isSameIssuer = provider?.issuer === settings.issuer;
    const secretSealed = clientPassword ? seal(clientPassword) : isSameIssuer ? provider.secretSealed : null;
    if (!secretSealed) throw new InvalidInput({ clientPassword: 'CLIENT_SECRET_MISSING' });
    const data = { ...settings, schoolId, secretSealed: new Uint8Array(secretSealed), updatedAt: now };
    if (version === 0) {
      await db.schoolProvider.create({ data: { ...data, createdAt: now } });
    } else {
      const where = { schoolId, version };
      const { count } = await db.schoolProvider.updateMany({ where, data: { ...data, version: version + 1 } });
      if (count !== 1) throw new Refusal('SCHOOL_PROVIDER_STALE');
    }
    return {
      result: { id: schoolId },
      subject: { type: 'school', id: schoolId },
      facts: { issuer: settings.issuer, newSecret: Boolean(clientPassword), version: version + 1 },
    };
  },
});

async function checkIssuer({ schoolId, issuer }: ProviderSettings, context: CommandContext): Promise<void> {
  if (!(await loadProviderSchool(context, schoolId))) return;
  const answer = await readDiscovery(issuer);
  if (!answer.ok) throw new InvalidInput({ issuer: answer.code });
}
