import { type AgreementState, levelOfState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { type AgreementEventName, agreementTransitions, targetOf } from '@/lib/domain/agreement/transitions';
import { catalogues } from '@/lib/words/catalogues';

const { agreement: states, party } = catalogues['zh-CN'].states;

const deeds: Readonly<Record<AgreementEventName, string>> = {
  SEND: '发出邀请',
  WITHDRAW: '撤回',
  ACCEPT: '接受',
  DECLINE: '谢绝',
  EXTEND: '延长应约期',
  COUNTER: '请求修改',
  TAKE_BACK_COUNTER: '收回修改请求',
  ACCEPT_COUNTER: '同意修改',
  AMEND_COUNTER: '另提条款',
  REFUSE_COUNTER: '不同意修改',
  EXPIRE: '到期未回应',
  LAPSE: '单位被停用',
  PASS: '通过',
  REJECT: '不通过',
  ASK_CORRECTION: '要求更正',
  CORRECT: '提交更正',
  CONFIRM_CORRECTION: '确认更正',
  REFUSE_CORRECTION: '不同意更正',
  MOVE: '学籍变动',
  RETRACT: '双方同意退出',
  AMEND: '变更通过',
  TERMINATE: '解约通过',
  FULFIL: '登记已订立劳动合同',
  CONTEST_FULFILMENT: '否认已履行',
};

const isUsed = (state: AgreementState, levels: readonly ReviewLevel[]): boolean => {
  const level = levelOfState(state);
  return !level || levels.includes(level);
};

/** The state machine of signing as a Mermaid chart, for a school with these levels of review. */
export function signingFlowChart(levels: readonly ReviewLevel[] = ['DEPARTMENT', 'SCHOOL']): string {
  const seen = new Set<AgreementState>();
  const node = (state: AgreementState): string => {
    const label = seen.has(state) ? state : `${state}["${states[state]}"]`;
    seen.add(state);
    return label;
  };
  const lines = agreementTransitions
    .filter(({ from }) => !from || isUsed(from, levels))
    .map((line) => {
      const start = line.from ? node(line.from) : 'START(["开始"])';
      const end = node(targetOf(line, line.from ?? 'PENDING_GRADUATE', levels, levels[0]));
      return `  ${start} -->|"${line.by.map((one) => party[one]).join('、')}：${deeds[line.event]}"| ${end}`;
    });
  return ['flowchart TD', ...lines].join('\n');
}
