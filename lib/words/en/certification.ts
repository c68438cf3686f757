import type { Words } from '../words';
import type { certification as source } from '../zh-CN/certification';

export const certification: Words<typeof source> = {
  title: 'Sanfang',
};
