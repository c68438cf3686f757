import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { headingOf } from './heading';
import { PapersPanel } from './papers-panel';
import { listOf, placeOfAgreement } from './places';
import { RequestPanel } from './request-panel';
import { TurnLine } from './turn-line';
import { Timeline } from '@/components/agreement/timeline';
import { ProceedingMeaning } from '@/components/proceeding/meaning';
import { ProceedingProgress } from '@/components/proceeding/progress';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { isOpen } from '@/lib/domain/proceeding/states';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

const deeds = ['asked', 'agreed', 'refused', 'cancelled', 'takenUp', 'passed', 'rejected'] as const;

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE' | 'SCHOOL'>;
  detail: ProceedingDetail;
  /** What was done just now, from the address. */
  done?: string;
  /** What the reader can do; stands above everything there is to read. */
  deeds?: ReactNode;
  /** What belongs to this kind only: the settlement of a termination, the differences of an amendment. */
  children?: ReactNode;
}

/** One request as its three parties read it; what a kind has of its own comes in as children. */
export async function ProceedingRecord({ viewer, detail, done, deeds: buttons, children }: Props) {
  const [words, kinds, sections, title] = await Promise.all([
    getTranslations('proceedings'),
    getTranslations('states.proceedingKind'),
    getTranslations('proceedings.sections'),
    headingOf(detail, viewer),
  ]);
  const { kind, state } = detail;
  const { graduate, employer, post } = detail.parties;
  return (
    <>
      <Breadcrumb
        label={words('where')}
        trail={[[words(`back.${viewer.party}`), listOf(viewer.party)], [words('trail', { kind: kinds(kind) })]]}
      />
      <PageHeading title={title} lead={words('pair', { graduate, employer, post })} />
      <div className="grid gap-4">
        <DoneNotice done={done} detail={detail} title={title} />
        <TurnLine detail={detail} viewer={viewer} />
        <Panel>
          <ProceedingProgress state={state} requestedBy={detail.requestedBy} steps={detail.steps} />
        </Panel>
        {buttons}
        <RequestPanel detail={detail} />
        {children}
        <PapersPanel detail={detail} />
        {isOpen(state) ? <ProceedingMeaning {...detail} terms={detail.letter.terms} /> : null}
        <PartiesPanel detail={detail} viewer={viewer} />
        <Panel title={sections('history')}>
          <Timeline happenings={detail.timeline} />
        </Panel>
      </div>
    </>
  );
}

/** What was done, and what comes next: the heading says where it stands now. */
async function DoneNotice({ done, detail, title }: { done?: string; detail: ProceedingDetail; title: string }) {
  const deed = deeds.find((one) => one === done);
  if (!deed) return null;
  const words = await getTranslations('proceedings.done');
  return (
    <NoticeBox tone="good" title={words(deed)}>
      {isOpen(detail.state) ? words('next', { next: title }) : null}
    </NoticeBox>
  );
}

async function PartiesPanel({ detail: { parties }, viewer }: Pick<Props, 'detail' | 'viewer'>) {
  const [words, sections, states, format] = await Promise.all([
    getTranslations('proceedings.facts'),
    getTranslations('proceedings.sections'),
    getTranslations('states.agreement'),
    getFormatter(),
  ]);
  const { agreementId, agreementState, number, signedAt } = parties;
  return (
    <Panel title={sections('parties')}>
      <Facts
        rows={[
          [words('employer'), parties.employer],
          [words('graduate'), parties.graduate],
          [words('school'), parties.school],
          [words('study'), words('studyValue', { department: parties.department, major: parties.major })],
          [
            words('agreement'),
            <>
              {states(agreementState)} ·{' '}
              <a href={placeOfAgreement(viewer.party, agreementId)}>{words('toAgreement')}</a>
            </>,
          ],
          ...(number ? [[words('number'), number] as const] : []),
          ...(signedAt ? [[words('signedAt'), format.dateTime(signedAt, { dateStyle: 'medium' })] as const] : []),
        ]}
      />
    </Panel>
  );
}
