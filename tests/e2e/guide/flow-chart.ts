import { type AgreementState, levelOfState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { type AgreementEventName, agreementTransitions, targetOf } from '@/lib/domain/agreement/transitions';
import { catalogues } from '@/lib/words/catalogues';

const { agreement: states, party } = catalogues['zh-CN'].states;

const deeds: Readonly<Record<AgreementEventName, string>> = {
  SEND: '发出邀请',
  WITHDRAW: '撤回',
  ACCEPT: '接受',
  DECLINE: '谢绝',
  EXPIRE: '到期未回应',
  LAPSE: '单位被停用',
  PASS: '通过',
  REJECT: '不通过',
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
      const end = node(targetOf(line, line.from ?? 'PENDING_GRADUATE', levels));
      return `  ${start} -->|"${party[line.by]}：${deeds[line.event]}"| ${end}`;
    });
  return ['flowchart TD', ...lines].join('\n');
}
