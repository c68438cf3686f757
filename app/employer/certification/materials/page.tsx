import { getFormatter, getTranslations } from 'next-intl/server';
import { MaterialView } from '@/components/certification/material-view';
import { FileForm } from '@/components/form/file-form';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import {
  isIdentityPicture,
  MATERIAL_KINDS,
  type MaterialKind,
  REQUIRED_MATERIALS,
} from '@/lib/domain/certification/materials';
import type { OwnCertification } from '@/lib/queries/certification/own-certification';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { editableClaim } from '../_parts/editable';
import { problemSentence } from '../_parts/problem-sentence';
import { TaskPage } from '../_parts/task-page';

export default async function MaterialsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const claim = await editableClaim(viewer);
  const given = await searchParams;
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  const { missing, nextTask } = claim;
  const next = nextTask === null || nextTask === 'materials' ? 'submit' : nextTask;
  return (
    <TaskPage task="materials" done={oneOf(given.done)} reason={claim.round?.reason}>
      <title>{words('materials.title')}</title>
      {missing.length > 0 ? (
        <NoticeBox tone="info">
          {words('materials.waiting', {
            count: missing.length,
            materials: format.list(missing.map((kind) => words(`kinds.${kind}`))),
          })}
        </NoticeBox>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{words('materials.complete')}</p>
          <LinkButton href={`/employer/certification/${next}`} tone="primary">
            {words('next', { task: words(`tasks.${next}`) })}
          </LinkButton>
        </div>
      )}
      {MATERIAL_KINDS.map((kind) => (
        <MaterialPanel key={kind} kind={kind} claim={claim} given={given} />
      ))}
    </TaskPage>
  );
}

/** How far one kind is. */
function standingOf(kind: MaterialKind, { missing, requested, round }: OwnCertification) {
  if (missing.includes(kind)) return requested.includes(kind) ? 'requested' : 'missing';
  const isThere = round?.materials.some((material) => material.kind === kind) ?? false;
  if (isThere) return 'uploaded';
  return REQUIRED_MATERIALS.includes(kind) ? 'missing' : 'optional';
}

const tones = { requested: 'bad', missing: 'warn', uploaded: 'good', optional: 'idle' } as const;

async function MaterialPanel({
  kind,
  claim,
  given,
}: {
  kind: MaterialKind;
  claim: OwnCertification;
  given: AddressValues;
}) {
  const [words, problem] = await Promise.all([getTranslations('certification'), problemSentence(given, kind)]);
  const standing = standingOf(kind, claim);
  const material = claim.round?.materials.find((one) => one.kind === kind);
  const asksConsent = isIdentityPicture(kind) && !claim.hasIdentityConsent;
  return (
    <Panel title={words(`kinds.${kind}`)} actions={<Tag tone={tones[standing]}>{words(`materials.${standing}`)}</Tag>}>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-3">
          <p className="text-ink-2">{words(`materials.hints.${kind}`)}</p>
          {kind === 'authorisation' ? (
            <div>
              <a href="/api/employer/certification/authorisation-letter" className={buttonClass('secondary')}>
                {words('materials.template')}
              </a>
              <p className="mt-1.5 text-[13px] text-ink-2">{words('materials.templateHint')}</p>
            </div>
          ) : null}
          {material ? <MaterialView material={material} /> : null}
        </div>
        <FileForm
          action="/api/employer/certification/materials"
          id={`file-${kind}`}
          field="file"
          accept="image/png,image/jpeg,application/pdf"
          label={words(material ? 'materials.replaceFile' : 'materials.chooseFile')}
          hint={words('materials.fileHint')}
          submit={words(material ? 'materials.replace' : 'materials.submit')}
          words={{ uploading: words('materials.uploading'), failed: words('materials.failed') }}
          problem={problem}
        >
          <input type="hidden" name="kind" value={kind} />
          {asksConsent ? (
            <div>
              <label className="flex min-h-11 items-start gap-2.5 py-1.5">
                <input type="checkbox" name="consent" value="yes" className="mt-1 size-4 shrink-0" />
                <span>{words('materials.consent')}</span>
              </label>
              <p className="text-[13px] text-ink-2">{words('materials.consentNote')}</p>
            </div>
          ) : null}
        </FileForm>
      </div>
    </Panel>
  );
}
