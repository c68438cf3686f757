export const actions = {
  done: '已完成。',
  invalid: '有 {count} 处需要修改，内容已为您保留。',
} as const;
