import { letterFormShape } from '@/lib/domain/agreement/letter-form';

const { transferProfileId: _entry, replyDays: _days, ...shape } = letterFormShape;

/** Inputs of the employer's own version: the letter without block D, which stays, and without days, which follow a rule. */
export const revisionFormShape = shape;
