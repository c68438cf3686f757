import { publishAnnouncement } from '@/lib/commands/announcement/publish-announcement';
import type { OperatorViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import type { Stage } from './stage';

/** What the platform and the first school have to say to the visitors of the demo. */
export async function announce(
  stage: Stage,
  operator: OperatorViewer,
  school: SchoolViewer,
  days: number,
): Promise<void> {
  const shownOn = addDays(shanghaiDate(stage.at(days)), 120);
  await stage.must(
    publishAnnouncement,
    operator,
    {
      title: '元旦期间的认证审核安排',
      body: '1 月 1 日至 3 日认证材料暂停审核，1 月 4 日起按提交时间依次办理。\n对公账号汇款在节后第一个工作日汇出。已发出的签约邀请照常计时，请留意应约截止时间。',
      shownOn,
      toEmployers: 'yes',
      toGraduates: 'yes',
      toSchools: 'yes',
    },
    stage.at(days),
  );
  await stage.must(
    publishAnnouncement,
    school,
    {
      title: '本校就业协议审核时间',
      body: '院系审核一般 2 个工作日，学校审核一般 3 个工作日。寒假期间每周二、周五集中审核。\n急需办理的，请通过协议页面上的学校联系方式说明情况。',
      shownOn,
      toEmployers: 'yes',
      toGraduates: 'yes',
      toSchools: 'yes',
    },
    stage.at(days + 10),
  );
}
