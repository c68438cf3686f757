import type { Round } from '@/lib/db/stores/certification';
import { organisationOf } from '@/lib/db/stores/certification';
import { openHandler } from '@/lib/db/stores/certification-handler';
import type { Connection } from '@/lib/db/client';
import { pagesInOrder } from '@/lib/db/stores/file-pages';
import type { Handler } from '@/lib/domain/certification/handler';
import { type MaterialView, UPLOAD_KINDS, type UploadKind } from '@/lib/domain/certification/materials';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { choiceOf } from '@/lib/domain/certification/platforms';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';

/** The handler with what reaches the person masked. */
function maskHandler(handler: Handler): Handler {
  const { email, workTelephone, fax } = handler;
  return {
    ...handler,
    email: maskEmail(email),
    workTelephone: workTelephone && maskMobile(workTelephone),
    fax: fax && maskMobile(fax),
  };
}

/** The organisation with its contact masked: until approval it is no public address, and may be a person's own. */
function maskOrganisation(organisation: Organisation): Organisation {
  const { telephone, email } = organisation;
  return { ...organisation, telephone: maskMobile(telephone), email: maskEmail(email) };
}

/** Whose eyes: the employer's own, an operator's, or an operator's who asked for it whole (audited by the page). */
type Eyes = 'own' | 'masked' | 'full';

/** The claim of a round as both sides look at it. */
export async function claimView(db: Connection, round: Round, eyes: Eyes) {
  const [handler, organisation] = [openHandler(round.handler), organisationOf(round)];
  return {
    choice: choiceOf(round.platforms),
    handler: handler && eyes !== 'full' ? maskHandler(handler) : handler,
    organisation: organisation && eyes === 'masked' ? maskOrganisation(organisation) : organisation,
    materials: await materialsOf(db, round),
  };
}

export type ClaimView = Awaited<ReturnType<typeof claimView>>;

async function materialsOf(db: Connection, round: Round): Promise<MaterialView[]> {
  const files = await db.storedFile.findMany({
    where: { id: { in: round.materials.map(({ fileId }) => fileId) } },
    select: { id: true, name: true, mediaType: true, size: true, pages: pagesInOrder },
  });
  const inOrder = UPLOAD_KINDS.flatMap((kind) => round.materials.filter((material) => material.kind === kind));
  return inOrder.flatMap(({ kind, fileId, createdAt }) => {
    const file = files.find(({ id }) => id === fileId);
    if (!file) return [];
    const { name, mediaType, size, pages } = file;
    return [{ kind: kind as UploadKind, fileId, name, mediaType, size, pages, createdAt }];
  });
}
