import { changePolicy } from '@/lib/commands/school/change-policy';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import type { Stage } from './stage';

/** What has to be handed in with every termination. */
export const REQUIRED_PAPER = '签字或盖章的解约申请';

/** The first school says until when it takes acceptances and terminations, how often, and with which papers. */
export async function setRules(stage: Stage, school: SchoolViewer, hours: number): Promise<void> {
  const now = stage.at(hours);
  const firstDay = shanghaiDate(now);
  await stage.must(
    changePolicy,
    school,
    {
      year: '2027',
      version: '1',
      department: 'yes',
      replyDaysMinimum: '1',
      replyDaysMaximum: '30',
      acceptanceFromOn: firstDay,
      acceptanceToOn: addDays(firstDay, 300),
      terminationFromOn: firstDay,
      terminationToOn: addDays(firstDay, 270),
      maximumTerminations: '2',
      publicNoticeDays: '3',
      requiredPapers: REQUIRED_PAPER,
    },
    now,
  );
}
