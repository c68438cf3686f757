import type { Words } from '../words';
import type { employer as source } from '../zh-CN/employer';

export const employer: Words<typeof source> = {
  title: 'Sanfang',
};
