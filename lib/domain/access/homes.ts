import type { Viewer } from './viewer';

/** Where each side begins. */
export const homes: Readonly<Record<Viewer['party'], string>> = {
  EMPLOYER: '/employer',
  GRADUATE: '/graduate',
  SCHOOL: '/school',
  PLATFORM: '/platform',
};
