import type { Words } from '../words';
import type { registration as source } from '../zh-CN/registration';

export const registration: Words<typeof source> = {
  title: 'Sanfang',
};
