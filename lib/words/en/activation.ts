import type { Words } from '../words';
import type { activation as source } from '../zh-CN/activation';

export const activation: Words<typeof source> = {
  title: 'Sanfang',
};
