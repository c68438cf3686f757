import type { Words } from '../words';
import type { graduate as source } from '../zh-CN/graduate';

export const graduate: Words<typeof source> = {
  title: 'Sanfang',
};
