import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { HandlerFacts, OrganisationFacts } from '@/components/certification/claim-facts';
import { DecisionForms } from '@/components/certification/decision-forms';
import { CertificationHistory } from '@/components/certification/history';
import { MaterialPicture } from '@/components/certification/material-picture';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { REQUIRED_MATERIALS, UPLOAD_KINDS } from '@/lib/domain/certification/materials';
import { newSecret } from '@/lib/ids';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { recordRead } from '@/lib/server/audited-read';
import { approve, askForSupplements, reject } from './actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ contact?: string }>;
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.certifications');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const contact = (await searchParams).contact === 'full' ? 'full' : 'masked';
  const [words, part, states, format, review] = await Promise.all([
    getTranslations('certification'),
    getTranslations('certification.operator'),
    getTranslations('states.certification'),
    getFormatter(),
    certificationReview(viewer, { id: id.data, contact }),
  ]);
  if (!review) notFound();
  if (contact === 'full') {
    await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: review.id });
  }
  const { organisation, handler, materials, state, submittedAt, decidedAt, now } = review;
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
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          {organisation ? (
            <Panel title={part('organisation')}>
              <OrganisationFacts organisation={organisation} />
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
              <HandlerFacts handler={handler} />
            </Panel>
          ) : null}
        </div>
        <Panel title={part('materials')}>
          <div className="grid gap-6">
            {shown.map((kind) => {
              const material = materials.find((one) => one.kind === kind);
              return (
                <section key={kind} className="grid gap-1.5">
                  <h3 className="font-medium">{words(`kinds.${kind}`)}</h3>
                  {material ? <MaterialPicture material={material} large /> : <p>{part('noMaterial')}</p>}
                </section>
              );
            })}
          </div>
        </Panel>
      </div>
      <DecisionForms
        round={{ id: review.id, version: review.version }}
        deeds={{ approve, askForSupplements, reject }}
        keys={[newSecret(16), newSecret(16), newSecret(16)]}
        closed={isWaiting ? undefined : part('closed')}
      />
      <CertificationHistory steps={review.history} />
    </div>
  );
}
