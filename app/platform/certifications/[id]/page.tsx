import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { HandlerFacts, OrganisationFacts } from '@/components/certification/claim-facts';
import { DecisionForms } from '@/components/certification/decision-forms';
import { Comparison } from '@/components/certification/comparison';
import { CertificationHistory } from '@/components/certification/history';
import { ChangesNote, changesOf } from '@/components/certification/changes-note';
import { isNewFile } from '@/components/certification/claim-panels';
import { BesidePages } from '@/components/certification/beside-pages';
import { MaterialPicture } from '@/components/certification/material-picture';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { REQUIRED_MATERIALS, UPLOAD_KINDS } from '@/lib/domain/certification/materials';
import { newSecret } from '@/lib/ids';
import { isUsable } from '@/lib/domain/certification/standing';
import { certificationComparison } from '@/lib/queries/certification/certification-comparison';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { recordRead } from '@/lib/server/audited-read';
import { approve, askForSupplements, reject } from './actions';
import { ClaimPanel } from './claim-panel';
import { SuspensionPanel } from './suspension-panel';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{
    contact?: string;
    /** The version an operator looked at before. */
    seen?: string;
    done?: string;
    /** Usual reasons chosen by their links. */
    supplementReason?: string;
    reason?: string;
  }>;
}

const notices = ['suspended', 'resumed'] as const;

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.certifications');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const search = await searchParams;
  const contact = search.contact === 'full' ? 'full' : 'masked';
  const seen = z.coerce.number().int().positive().safeParse(search.seen);
  const notice = notices.find((name) => name === search.done);
  const [words, extra, part, states, format, comparison, review] = await Promise.all([
    getTranslations('certification'),
    getTranslations('standing.operator'),
    getTranslations('certification.operator'),
    getTranslations('states.certification'),
    getFormatter(),
    seen.success ? certificationComparison(viewer, { id: id.data, seen: seen.data }) : null,
    certificationReview(viewer, { id: id.data, contact }),
  ]);
  if (!review) notFound();
  if (contact === 'full') {
    await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: review.id });
  }
  const { organisation, handler, materials, state, submittedAt, decidedAt, now, before } = review;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const isWaiting = state === 'IN_REVIEW';
  const shown = UPLOAD_KINDS.filter(
    (kind) => REQUIRED_MATERIALS.some((one) => one === kind) || materials.some((one) => one.kind === kind),
  );
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb
          label={part('trail')}
          trail={[[part('queueTitle'), '/platform/certifications'], [organisation?.name ?? '']]}
        />
        <PageHeading
          title={organisation?.name ?? ''}
          lead={
            isWaiting || !decidedAt
              ? part('waiting', { date: moment(submittedAt), age: format.relativeTime(submittedAt, now) })
              : part('decided', { date: moment(decidedAt) })
          }
          actions={
            <Tag tone={state === 'CERTIFIED' ? 'good' : state === 'REJECTED' ? 'bad' : 'warn'}>{states(state)}</Tag>
          }
        />
        {notice ? <NoticeBox tone="good">{extra(`suspension.done.${notice}`)}</NoticeBox> : null}
        {isWaiting && review.isRecertification ? <NoticeBox tone="info">{extra('recertification')}</NoticeBox> : null}
        {isWaiting ? null : (
          <NoticeBox tone="info" title={part('decidedAlready', { state: states(state) })}>
            {part('decidedText')}{' '}
            <a href="/platform/certifications" className="underline">
              {part('toQueue')}
            </a>
          </NoticeBox>
        )}
        {isWaiting && review.isCodeTaken ? (
          <NoticeBox tone="bad" title={part('codeTaken')}>
            {part('codeTakenText')}
          </NoticeBox>
        ) : null}
        {contact === 'full' ? <NoticeBox tone="info">{part('revealed')}</NoticeBox> : null}
      </div>
      {comparison ? <Comparison {...comparison} /> : null}
      {before ? <ChangesNote kind={before.kind} changes={await changesOf(before, review)} /> : null}
      {isWaiting ? <ClaimPanel id={review.id} claim={review.claim} /> : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title={part('materials')}>
          <div className="grid gap-6">
            <p className="text-[13px] text-ink-2">{part('enlarge')}</p>
            {shown.map((kind) => {
              const material = materials.find((one) => one.kind === kind);
              return (
                <section key={kind} className="grid gap-1.5">
                  <h3 className="flex flex-wrap items-center gap-2 font-medium">
                    {words(`kinds.${kind}`)}
                    {material && isNewFile(material, before?.materials) ? (
                      <Tag tone="warn">{part('changes.uploaded')}</Tag>
                    ) : null}
                  </h3>
                  {material ? <MaterialPicture material={material} size="reading" /> : <p>{part('noMaterial')}</p>}
                </section>
              );
            })}
          </div>
        </Panel>
        <BesidePages label={part('typed')}>
          {organisation ? (
            <Panel title={part('organisation')}>
              <OrganisationFacts organisation={organisation} before={before?.organisation} />
            </Panel>
          ) : null}
          {handler ? (
            <Panel
              title={part('person')}
              actions={
                contact === 'masked' ? (
                  <a href={`/platform/certifications/${review.id}?contact=full`} className="underline">
                    {part('reveal')}
                  </a>
                ) : null
              }
            >
              <HandlerFacts handler={handler} before={before?.handler} />
            </Panel>
          ) : null}
        </BesidePages>
      </div>
      <DecisionForms
        round={{ id: review.id, version: review.version }}
        deeds={{ approve, askForSupplements, reject }}
        keys={[newSecret(16), newSecret(16), newSecret(16)]}
        chosen={{ supplementReason: search.supplementReason, reason: search.reason }}
        isOpen={isWaiting}
      />
      {review.suspension || isUsable(review.employer.state) ? (
        <SuspensionPanel
          roundId={review.id}
          employer={review.employer}
          suspension={review.suspension}
          unanswered={review.unanswered}
        />
      ) : null}
      <CertificationHistory
        steps={review.history}
        versionHref={(round, version) => `/platform/certifications/${round}?seen=${version}#changes`}
      />
    </div>
  );
}
