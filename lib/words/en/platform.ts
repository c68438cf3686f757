import type { Words } from '../words';
import type { platform as source } from '../zh-CN/platform';

export const platform: Words<typeof source> = {
  title: 'Sanfang',
};
