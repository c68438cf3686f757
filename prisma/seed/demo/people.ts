import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';
import { unifiedCreditCheckCharacter } from '@/lib/domain/rules/unified-credit-code';

export const demoSchool = { code: '19999', name: '东湖大学', departments: ['计算机学院', '机械工程学院'] } as const;

/** The reviewers: one of the whole school, one of both departments. */
export const demoReviewers = {
  school: { name: '顾临风', email: 'school@demo.test' },
  department: { name: '沈书白', email: 'department@demo.test' },
} as const;

/** An invented credit code with a right check character. */
function creditCode(body: string): string {
  return body + unifiedCreditCheckCharacter(body);
}

export function profile(
  name: string,
  body: string,
  contact: string,
  account: string,
  place: { regionCode: string; address: string },
) {
  return {
    name,
    creditCode: creditCode(body),
    nature: '34',
    industry: '34',
    scale: '50-99',
    postcode: '100080',
    contact,
    telephone: '010-62220000',
    email: `${account}@demo.test`,
    actualEmployer: null,
    ...place,
  };
}

export const haidian = { regionCode: '110108', address: '学院路 99 号 5 层' };

/** Invented employers: one for every state of certification a person can meet. */
export const demoEmployers = [
  {
    account: 'employer',
    person: '方晓岚',
    mobile: '19900000201',
    state: 'CERTIFIED',
    profile: profile('兰禾科技（北京）有限公司', '91110108MA00A1B2C', '方晓岚', 'employer', haidian),
  },
  {
    account: 'rival',
    person: '郑远川',
    mobile: '19900000202',
    state: 'CERTIFIED',
    profile: profile('远川制造有限公司', '91110108MA00D3E4F', '郑远川', 'rival', haidian),
  },
  {
    account: 'newcomer',
    person: '苏青禾',
    mobile: '19900000203',
    state: 'DRAFT',
    profile: profile('青禾文化有限公司', '91110108MA00G5H6J', '苏青禾', 'newcomer', haidian),
  },
  {
    account: 'reviewing',
    person: '韩越溪',
    mobile: '19900000204',
    state: 'IN_REVIEW',
    profile: profile('越溪数据有限公司', '91110108MA00K7L8M', '韩越溪', 'reviewing', haidian),
  },
  {
    account: 'supplement',
    person: '罗知微',
    mobile: '19900000205',
    state: 'SUPPLEMENT_REQUIRED',
    profile: profile('知微检测有限公司', '91110108MA00N9P1Q', '罗知微', 'supplement', haidian),
  },
  {
    account: 'rejected',
    person: '唐以南',
    mobile: '19900000206',
    state: 'REJECTED',
    profile: profile('以南商贸有限公司', '91110108MA00R2T3U', '唐以南', 'rejected', haidian),
  },
  {
    account: 'changing',
    person: '戚向晚',
    mobile: '19900000207',
    state: 'RECERTIFYING',
    profile: profile('向晚能源有限公司', '91110108MA00W4X5Y', '戚向晚', 'changing', haidian),
  },
  {
    account: 'suspended',
    person: '邱落尘',
    mobile: '19900000208',
    state: 'SUSPENDED',
    profile: profile('落尘咨询有限公司', '91110108MA00A6B7C', '邱落尘', 'suspended', haidian),
  },
  {
    account: 'expired',
    person: '贺南枝',
    mobile: '19900000209',
    state: 'EXPIRED',
    profile: profile('南枝生物有限公司', '91110108MA00D8E9F', '贺南枝', 'expired', haidian),
  },
] as const;

export type DemoEmployer = (typeof demoEmployers)[number];

/** Somebody who registered for the first employer and found that it is certified: he asks to join it. */
export const demoJoiner = {
  account: 'joiner',
  person: '邵云起',
  mobile: '19900000210',
  state: 'DRAFT',
  profile: demoEmployers[0].profile,
} as const;

const names = [
  '王晓雨',
  '陈嘉木',
  '周明远',
  '赵一宁',
  '孙知行',
  '李思雨',
  '何清越',
  '林安然',
  '许星河',
  '郭子衿',
  '高望舒',
  '梁亦辰',
];

/** On the roster, without an account yet: somebody to find, to invite and to activate. */
const unactivated = ['叶知秋', '杜若溪', '宋时雨', '江一舟', '白望川', '季青临'];
export const DEMO_ACTIVATED = names.length;
/** Places of those two who have an account too: their agreements were asked to end. */
export const DEMO_RELEASED = { from: DEMO_ACTIVATED + 3, to: DEMO_ACTIVATED + 5 } as const;

/** Everything of a graduate that follows from his number. */
function graduateOf(number: number, name: string, study: Pick<GraduateSnapshot, StudyKey>): GraduateSnapshot {
  const body = `110108200505${String(10 + number).padStart(2, '0')}${String(100 + number * 2)}`;
  return {
    name,
    sex: '2',
    birthOn: `2005-05-${String(10 + number).padStart(2, '0')}`,
    ethnicity: '01',
    politicalStatus: '03',
    identityKind: 'resident-id',
    identityNumber: body + residentIdCheckCharacter(body),
    majorDirection: null,
    studentNumber: `20231140${String(number).padStart(2, '0')}`,
    degree: '31',
    studyYears: 4,
    enrolledIn: '2023-09',
    graduatesOn: '2027-06-30',
    studyForm: '1',
    trainingMode: '1',
    commissioningUnit: null,
    originRegionCode: '110108',
    originKind: '1',
    mobile: `199000010${String(number).padStart(2, '0')}`,
    email: `graduate${number}@demo.test`,
    homeAddress: `海淀区学院路 ${number} 号`,
    ...study,
  };
}

type StudyKey = 'schoolCode' | 'schoolName' | 'departmentName' | 'majorName' | 'majorCode';

/** Number of the graduate whose studies a unit commissioned: it must agree before he accepts the letter he has. */
export const COMMISSIONED = DEMO_ACTIVATED + unactivated.length;
const commission = { trainingMode: '4', commissioningUnit: '江城水利工程局' } as const;

/** The invented graduates of the first school, in the order of their accounts; block B as a roster would give it. */
export const demoGraduates: readonly GraduateSnapshot[] = [...names, ...unactivated].map((name, index) => {
  const isComputing = index % 3 !== 2;
  const graduate = graduateOf(index + 1, name, {
    schoolCode: demoSchool.code,
    schoolName: demoSchool.name,
    departmentName: demoSchool.departments[isComputing ? 0 : 1],
    majorName: isComputing ? '软件工程' : '机械设计制造及其自动化',
    majorCode: isComputing ? '080902' : '080202',
  });
  return index + 1 === COMMISSIONED ? { ...graduate, ...commission } : graduate;
});

/** A second school, where a counsellor looks first. */
export const counsellorSchool = { code: '19998', name: '西江学院' } as const;

/** Its graduates: one with a letter, one who reported errors, one whose mobile on the roster is an old one. */
export const counsellorGraduates: readonly GraduateSnapshot[] = ['沈知秋', '陆听雪', '程见山'].map((name, index) =>
  graduateOf(DEMO_ACTIVATED + unactivated.length + index + 1, name, {
    schoolCode: counsellorSchool.code,
    schoolName: counsellorSchool.name,
    departmentName: '外国语学院',
    majorName: '英语',
    majorCode: '050201',
  }),
);
