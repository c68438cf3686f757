import { addTalentService } from '@/lib/commands/talent-service/add-talent-service';
import { retireTalentService } from '@/lib/commands/talent-service/retire-talent-service';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import type { Stage } from './stage';

const DAY = 24;

/**
 * Invented institutions (示范) with invented numbers, for the demo alone: a real installation begins with an empty
 * directory, and its operators enter what they confirmed.
 */
const entries = [
  {
    days: 190,
    name: '示范江城公共人才服务中心',
    regionCode: '420106',
    address: '示范路 16 号 2 楼',
    postcode: '430070',
    telephone: '027-60000016',
    department: '档案管理科',
    openingHours: '工作日 9:00–17:00',
    remarks: '单位首次委托保管档案，请先携带营业执照复印件开户。',
    isTakingArchives: 'yes',
  },
  {
    days: 3,
    name: '示范海淀公共人才服务中心',
    regionCode: '110108',
    address: '示范大街 8 号院 1 号楼',
    postcode: '100080',
    telephone: '010-60000008',
    department: '档案接收窗口',
    openingHours: '工作日 9:00–12:00、13:30–17:00',
    remarks: '只接收机要通信或邮政特快专递寄送的档案。',
    isTakingArchives: 'yes',
  },
  {
    days: 20,
    name: '示范浦东人才服务中心',
    regionCode: '310115',
    address: '示范路 200 号 3 楼',
    postcode: '200120',
    telephone: '021-60000200',
    department: '',
    openingHours: '工作日 9:00–16:30',
    remarks: '',
    isTakingArchives: 'yes',
  },
  {
    days: 45,
    name: '示范南山人才服务中心',
    regionCode: '440305',
    address: '示范大道 66 号 A 座 5 楼',
    postcode: '518052',
    telephone: '0755-60000066',
    department: '流动人员档案室',
    openingHours: '',
    remarks: '搬迁期间暂停接收单位委托的档案，恢复时间以公告为准。',
    isTakingArchives: 'no',
  },
] as const;

/** What the operator has entered: one to be confirmed again, one that takes nothing at present, one retired. */
export async function fillDirectory(stage: Stage, operator: OperatorViewer): Promise<void> {
  for (const { days, ...entry } of entries) {
    await stage.must(
      addTalentService,
      operator,
      { ...entry, confirmed: 'yes' },
      stage.at((DAYS_BEFORE_NOW - days) * DAY),
    );
  }
  const closed = { ...entries[2], name: '示范浦东人才交流分部', address: '示范路 8 号', telephone: '021-60000008' };
  const { days: _days, ...entry } = closed;
  const { id } = await stage.must(addTalentService, operator, { ...entry, confirmed: 'yes' }, stage.at(-200));
  await stage.must(retireTalentService, operator, { id, version: '1' }, stage.at(-100));
}

/** The demo's story begins this many days before the visitor comes. */
const DAYS_BEFORE_NOW = 12;
