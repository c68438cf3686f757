import type { TerminationDocument } from '@/lib/documents/termination-document';

/** A termination of invented people that has passed; every test varies a copy of it. */
export function sampleTermination(): TerminationDocument {
  return {
    number: '202610386000123X',
    verificationCode: 'K7M2Q9TX4RB1ZC8D',
    verificationUrl: 'https://sanfang.example/verify/K7M2Q9TX4RB1ZC8D',
    employer: { name: '福州启明智能科技有限公司', creditCode: '91350100M000100Y43' },
    graduate: {
      name: '林晓雯',
      identityNumber: '3501**********0021',
      schoolName: '闽江大学',
      departmentName: '计算机与大数据学院',
      majorName: '软件工程',
      studentNumber: '102201234',
    },
    post: '后端开发工程师',
    signedAt: new Date('2026-05-03T07:45:00Z'),
    requestedBy: 'GRADUATE',
    requestedAt: new Date('2026-05-20T01:30:00Z'),
    reasonCode: 'family',
    reasonText: '父亲患病，需要回原籍照料，无法按期到单位报到。\n已与单位人事部门说明情况。',
    clause: null,
    answer: { kind: 'agreed', at: new Date('2026-05-22T06:10:00Z'), text: null },
    settlement: {
      amountFen: 300_000,
      payer: 'GRADUATE',
      paidAt: new Date('2026-05-23T02:00:00Z'),
      receivedAt: new Date('2026-05-24T03:00:00Z'),
    },
    reviews: [
      { level: 'DEPARTMENT', opinion: null, reviewer: '郑文涛', reviewedAt: new Date('2026-05-25T02:10:00Z') },
      { level: 'SCHOOL', opinion: '材料齐全。', reviewer: '吴佳', reviewedAt: new Date('2026-05-26T07:45:00Z') },
    ],
    publicNoticeDays: 3,
    endedAt: new Date('2026-05-29T16:00:00Z'),
  };
}
