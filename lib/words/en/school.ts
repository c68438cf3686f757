import type { Words } from '../words';
import type { school as source } from '../zh-CN/school';

export const school: Words<typeof source> = {
  title: 'Sanfang',
};
