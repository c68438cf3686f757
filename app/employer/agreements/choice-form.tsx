import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { TickKeeper } from '@/components/ui/tick-keeper';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { RecordList } from '@/lib/domain/agreement/record-filters';
import { type AgreementDeed, DEED_LIMITS } from '@/lib/domain/batch/agreement-deeds';
import { getTranslations } from '@/lib/words/reader';
import { ticksOf } from './ticks';

interface Props {
  viewer: Viewer;
  list: RecordList;
  /** The filters as they stand in the address. */
  filter: string;
  deeds: readonly AgreementDeed[];
  children: ReactNode;
}

/** The form around a list: its ticks, and below them what can be done with all of them. */
export async function ChoiceForm({ viewer, list, filter, deeds, children }: Props) {
  const words = await getTranslations('batchDeeds.bar');
  const most = DEED_LIMITS.chosen;
  return (
    <form action="/employer/agreements/chosen" method="post">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="filter" value={filter} />
      {children}
      <div className="choice-bar">
        <select name="deed" aria-label={words('deed')} className="input">
          {/* What is done with lapsed records moves nothing yet: the first is offered. */}
          {list === 'standing' ? <option value="">{words('choose')}</option> : null}
          {deeds.map((deed) => (
            <option key={deed} value={deed}>
              {words(`deeds.${deed}`)}
            </option>
          ))}
        </select>
        <button type="submit" className={buttonClass('secondary')}>
          {words('next')}
        </button>
        <TickKeeper
          keptAs={ticksOf(viewer, list)}
          most={most}
          words={{ chosen: words('chosen'), clear: words('clear') }}
        />
        <label>
          <input type="checkbox" name="all" value="yes" /> {words('all', { most })}
        </label>
      </div>
    </form>
  );
}
