import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { lastMomentBefore, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import type { Decision } from '@/lib/domain/access/decision';
import type { AgreementState } from '@/lib/domain/agreement/states';

interface Props {
  fulfilment: {
    state: AgreementState;
    /** The day of the labour contract, and the side that recorded it. */
    concludedOn: string | null;
    recordedBy: string | null;
    contestableUntil: Date | null;
    now: Date;
    may: { contest: Decision };
  };
  /** Address of the record, where there are pages for what the reader can do. */
  record?: string;
  party: 'EMPLOYER' | 'GRADUATE' | 'SCHOOL';
  done?: string;
}

/** What is recorded of the labour contract, who can say what until when; nothing before there is something. */
export async function FulfilmentNotice({ fulfilment, record, party, done }: Props) {
  const { state, concludedOn, recordedBy, contestableUntil: until, now, may } = fulfilment;
  const [words, parties, day] = await Promise.all([
    getTranslations('fulfilment'),
    getTranslations('states.party'),
    getDayFormat(),
  ]);
  if (state === 'SIGNED' && done === 'contested') return <NoticeBox tone="good">{words('contested')}</NoticeBox>;
  if (state !== 'FULFILLED' || !concludedOn || !until) return null;
  const side = recordedBy === 'GRADUATE' ? 'GRADUATE' : 'EMPLOYER';
  const isOver = now.getTime() >= until.getTime();
  const text = isOver || party === 'SCHOOL' ? 'over' : side === party ? 'own' : 'other';
  return (
    <>
      {done === 'fulfilled' ? <NoticeBox tone="good">{words('done')}</NoticeBox> : null}
      <NoticeBox
        tone="info"
        title={words('recorded', { party: parties(side), date: day(startOfShanghaiDay(concludedOn)) })}
      >
        <p>{words(`recordedText.${text}`, { until: day(lastMomentBefore(until)) })}</p>
        {may.contest.allowed && record ? (
          <p className="mt-2">
            <LinkButton href={`${record}/contest`} tone="danger">
              {words('contest')}
            </LinkButton>
          </p>
        ) : null}
      </NoticeBox>
    </>
  );
}
