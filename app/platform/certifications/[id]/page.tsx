import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { HandlerFacts, OrganisationFacts } from '@/components/certification/claim-facts';
import { CertificationHistory } from '@/components/certification/history';
import { type Material, MaterialView } from '@/components/certification/material-view';
import { CertificationTag } from '@/components/certification/state-tag';
import { WaitedTag } from '@/components/agreement/waited';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { type UploadKind } from '@/lib/domain/certification/materials';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { recordRead } from '@/lib/server/audited-read';
import { z } from 'zod';
import { Decision, DECISIONS } from './decision';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}

export default async function CertificationReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.certifications');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const given = await searchParams;
  const contact = oneOf(given.contact) === 'full' ? 'full' : 'masked';
  const claim = await certificationReview(viewer, { id: id.data, contact });
  if (!claim) notFound();
  if (contact === 'full') {
    await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: id.data });
  }
  const [words, all, format] = await Promise.all([
    getTranslations('certification.operator'),
    getTranslations('certification'),
    getFormatter(),
  ]);
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const isOpen = claim.state === 'IN_REVIEW';
  const name = claim.organisation?.name ?? all('facts.none');
  const materialsOf = (...kinds: UploadKind[]) =>
    kinds.map((kind) => ({ kind, material: claim.materials.find((one) => one.kind === kind) }));
  const extra = claim.materials.filter(({ kind }) => kind === 'other' || kind === 'logo');
  const platform = claim.choice ? all(`platforms.${claim.choice}`) : all('facts.none');
  return (
    <div className="grid gap-4">
      <title>{name}</title>
      <div>
        <Breadcrumb label={words('trail')} trail={[[words('queueTitle'), '/platform/certifications'], [name]]} />
        <PageHeading
          title={words(isOpen ? 'reviewHeading' : 'decidedHeading', { organisation: name })}
          lead={words('submitted', { date: moment(claim.submittedAt), platform })}
        />
        <p className="flex flex-wrap items-center gap-2">
          <CertificationTag state={claim.state} />
          {isOpen ? <WaitedTag since={claim.submittedAt} now={claim.now} /> : null}
        </p>
      </div>
      {isOpen && claim.isCodeTaken ? (
        <NoticeBox tone="bad" title={words('codeTaken')}>
          <p>{words('codeTakenText')}</p>
        </NoticeBox>
      ) : null}
      <Pair facts={words('organisation')} files={materialsOf('licence')}>
        <OrganisationFacts organisation={claim.organisation} />
      </Pair>
      <Pair facts={words('person')} files={materialsOf('authorisation', 'id-front', 'id-back')}>
        <div className="grid gap-3">
          <HandlerFacts handler={claim.handler} />
          {contact === 'full' ? (
            <NoticeBox tone="info">{words('revealed')}</NoticeBox>
          ) : (
            <p>
              <LinkButton href={`/platform/certifications/${id.data}?contact=full`}>{words('reveal')}</LinkButton>
            </p>
          )}
        </div>
      </Pair>
      {extra.length > 0 ? (
        <Panel title={words('extra')}>
          <ul className="grid gap-5 sm:grid-cols-2">
            {extra.map((material) => (
              <li key={material.fileId} className="min-w-0">
                <p className="mb-1.5 font-medium">{all(`kinds.${material.kind}`)}</p>
                <MaterialView material={material} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Decision
        id={id.data}
        version={claim.version}
        isOpen={isOpen}
        choice={DECISIONS.find((one) => one === oneOf(given.decide))}
        mayApprove={!claim.isCodeTaken}
        outcome={<p>{words('decided', { date: moment(claim.decidedAt ?? claim.submittedAt) })}</p>}
      />
      <Panel title={all('history.title')}>
        <CertificationHistory steps={claim.history} />
      </Panel>
    </div>
  );
}

/** What was entered beside the files that prove it. */
async function Pair({
  facts,
  files,
  children,
}: {
  facts: string;
  files: readonly { kind: UploadKind; material?: Material }[];
  children: React.ReactNode;
}) {
  const [words, kinds] = await Promise.all([
    getTranslations('certification.operator'),
    getTranslations('certification.kinds'),
  ]);
  return (
    <section className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title={facts}>{children}</Panel>
      <div className="grid gap-4">
        {files.map(({ kind, material }) => (
          <Panel key={kind} title={kinds(kind)}>
            {material ? <MaterialView material={material} isWide /> : <p>{words('noMaterial')}</p>}
          </Panel>
        ))}
      </div>
    </section>
  );
}
