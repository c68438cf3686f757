import { createEmployer } from './rows';
import { viewerOf } from './viewers';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import type { Command } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { REQUIRED_MATERIALS } from '@/lib/domain/certification/materials';
import { newId } from '@/lib/ids';
import type { z } from 'zod';

const newcomer = demoEmployers[2];

/** An employer that registered and did nothing since; its account is `<account>@demo.test`. */
export async function addNewcomer(db: Database, account: string, now: Date): Promise<EmployerViewer> {
  const entry = { ...newcomer, account } as unknown as typeof newcomer;
  const { membershipId } = await createEmployer(db, entry, now);
  return viewerOf(db, 'EMPLOYER', membershipId);
}

/** A command that must succeed. */
export async function must<S extends z.ZodType, T, R>(
  db: Database,
  command: Command<S, T, R>,
  actor: Viewer,
  input: unknown,
): Promise<R> {
  const answer = await execute(command, actor, input, { db });
  if (answer.outcome === 'done') return answer.result;
  throw new Error(`${command.name} answered ${JSON.stringify(answer)}`);
}

export const handlerInput = (account: string) => ({
  name: '苏青禾',
  companyName: newcomer.profile.name,
  department: '人力资源部',
  position: '招聘主管',
  email: `${account}@demo.test`,
  emailCode: '',
  workTelephone: '010-62220000',
  fax: '',
});

export const organisationInput = (creditCode: string = newcomer.profile.creditCode) => ({
  name: newcomer.profile.name,
  creditCode,
  industry: '44',
  businessFields: '出版，数字内容 出版',
  enterpriseType: 'private',
  nature: '34',
  scale: '50-99',
  regionCode: '110108',
  address: '学院路 99 号',
  postcode: '',
  website: 'https://qinghe.example.cn',
  contact: '苏青禾',
  telephone: '010-62220000',
  email: 'hr@qinghe.example.cn',
  method: 'materials',
});

/** One page of a paper as an upload route drew and stored it. */
export const keptPage = (folder: string) => ({
  key: `${folder}/${newId()}`,
  width: 1414,
  height: 2000,
  size: 900,
  sha256: 'b'.repeat(64),
});

/** What an upload route hands to the command. */
export const fileInput = (kind: string) => ({
  kind,
  consent: 'yes',
  file: {
    key: `certification/${newId()}`,
    name: `${kind}.png`,
    mediaType: 'image/png',
    size: 1000,
    sha256: 'a'.repeat(64),
    pages: [keptPage('certification')],
  },
});

/** Fills the whole claim in, through the commands. */
export async function fillClaim(
  db: Database,
  actor: EmployerViewer,
  account: string,
  creditCode?: string,
): Promise<void> {
  await must(db, choosePlatforms, actor, { platforms: 'both' });
  await must(db, saveHandler, actor, handlerInput(account));
  await must(db, saveOrganisation, actor, organisationInput(creditCode));
  for (const kind of [...REQUIRED_MATERIALS, 'logo']) {
    await must(db, uploadCertificationMaterial, actor, fileInput(kind));
  }
}

/** The newest round of an employer. */
export const roundOf = (db: Database, { employerId }: EmployerViewer) =>
  db.certificationRound.findFirstOrThrow({ where: { employerId }, orderBy: { createdAt: 'desc' } });

/** Fills a claim in and hands it in; answers the round as the operator finds it. */
export async function handIn(db: Database, actor: EmployerViewer, account: string, creditCode?: string) {
  await fillClaim(db, actor, account, creditCode);
  const { version } = await roundOf(db, actor);
  await must(db, submitCertification, actor, { version: String(version), confirmed: 'yes' });
  return roundOf(db, actor);
}
