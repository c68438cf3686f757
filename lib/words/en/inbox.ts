import type { Words } from '../words';
import type { inbox as source } from '../zh-CN/inbox';

export const inbox: Words<typeof source> = {
  title: 'Sanfang',
};
