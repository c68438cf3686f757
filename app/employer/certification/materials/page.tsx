import { redirect } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { MaterialPicture } from '@/components/certification/material-picture';
import { CheckboxField } from '@/components/form/fields';
import { FileBox, SendFilesButton } from '@/components/form/file-box';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import {
  consentInputOf,
  fileInputOf,
  isIdentityPicture,
  kindsIn,
  MATERIAL_KINDS,
} from '@/lib/domain/certification/materials';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { refusalText } from '@/lib/server/refusal-text';

const route = '/api/employer/certification/materials';

interface Search {
  /** Of files uploaded together one each. */
  done?: string | string[];
  kind?: string;
  problem?: string;
}

export default async function MaterialsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, format, { done, kind: problemKind, problem }, own] = await Promise.all([
    getTranslations('certification'),
    getFormatter(),
    searchParams,
    ownCertification(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  const problemText = problem ? await refusalText(problem) : undefined;
  const uploaded = kindsIn(done, MATERIAL_KINDS).map((kind) => words(`kinds.${kind}`));
  const names = format.list(own.missing.map((kind) => words('quoted', { name: words(`kinds.${kind}`) })));
  const problemOf = MATERIAL_KINDS.find((kind) => kind === problemKind);
  const isProblemOf = (kind: string) => kind === problemOf;
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb
          label={words('trail')}
          trail={[[words('home'), '/employer/certification'], [words('tasks.materials')]]}
        />
        <PageHeading title={words('materials.title')} lead={words('materials.lead')} />
        <div className="grid gap-3">
          {done === 'organisation' ? <NoticeBox tone="good">{words('done.organisation')}</NoticeBox> : null}
          {uploaded.length > 0 ? (
            <NoticeBox tone="good">{words('done.upload', { kind: format.list(uploaded) })}</NoticeBox>
          ) : null}
          {own.state === 'SUPPLEMENT_REQUIRED' && own.round?.reason ? (
            <NoticeBox tone="warn" title={words('reasonTitle')}>
              <p className="whitespace-pre-line">{own.round.reason}</p>
            </NoticeBox>
          ) : null}
          {problemText ? (
            <NoticeBox tone="bad" title={problemOf ? words(`kinds.${problemOf}`) : undefined}>
              {problemText}
            </NoticeBox>
          ) : null}
          <p className={own.missing.length > 0 ? 'text-ink-2' : 'text-good'}>
            {own.missing.length > 0
              ? words('materials.waiting', { count: own.missing.length, materials: names })
              : words('materials.complete')}
          </p>
        </div>
      </div>
      <form action={route} method="post" encType="multipart/form-data" className="grid gap-4">
        {MATERIAL_KINDS.map((kind) => {
          const material = own.round?.materials.find((one) => one.kind === kind);
          const isMissing = own.missing.includes(kind);
          const state = material ? (isMissing ? 'requested' : 'uploaded') : isMissing ? 'missing' : 'optional';
          const needsConsent = isIdentityPicture(kind) && !own.hasIdentityConsent;
          return (
            <Panel
              key={kind}
              title={words(`kinds.${kind}`)}
              actions={
                <Tag tone={state === 'uploaded' ? 'good' : isMissing ? 'warn' : 'idle'}>
                  {words(`materials.${state}`)}
                </Tag>
              }
            >
              <div className="grid gap-3">
                <p className="text-[13px] text-ink-2">{words(`materials.hints.${kind}`)}</p>
                {kind === 'authorisation' ? (
                  <div className="grid gap-1">
                    <div>
                      <a href="/api/employer/certification/authorisation-letter" className={buttonClass('secondary')}>
                        {words('materials.template')}
                      </a>
                    </div>
                    <p className="text-[13px] text-ink-2">{words('materials.templateHint')}</p>
                  </div>
                ) : null}
                {material ? <MaterialPicture material={material} /> : null}
                {needsConsent ? (
                  <CheckboxField
                    name={consentInputOf(kind)}
                    label={words('materials.consent')}
                    hint={words('materials.consentNote')}
                  />
                ) : null}
                <FileBox
                  action={route}
                  name={fileInputOf(kind)}
                  facts={{ kind }}
                  consent={needsConsent ? consentInputOf(kind) : undefined}
                  label={words(material ? 'materials.replaceFile' : 'materials.chooseFile')}
                  hint={words('materials.fileHint')}
                  accept="image/png,image/jpeg,application/pdf"
                  words={{
                    uploading: words('materials.uploading'),
                    failed: words('materials.failed'),
                    working: words('materials.working'),
                    done: words('done.upload', { kind: words(`kinds.${kind}`) }),
                    again: words('materials.again'),
                  }}
                  problem={isProblemOf(kind) ? problemText : undefined}
                />
              </div>
            </Panel>
          );
        })}
        <SendFilesButton>{words('materials.submit')}</SendFilesButton>
      </form>
      <div>
        {own.nextTask === null ? (
          <LinkButton href="/employer/certification/submit" tone="primary">
            {words('materials.onward')}
          </LinkButton>
        ) : (
          <LinkButton href="/employer/certification">{words('submit.back')}</LinkButton>
        )}
      </div>
    </div>
  );
}
