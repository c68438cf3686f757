import type { breakdown as source } from '../zh-CN/breakdown';
import type { Words } from '../words';

export const breakdown: Words<typeof source> = {
  title: 'This page could not be opened',
  text: 'Something unexpected happened here. What you submitted before is safe. Please try again; if it fails again, tell us the number below.',
  number: 'Number',
  retry: 'Try again',
  home: 'Home page',
};
