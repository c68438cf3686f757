import { z } from 'zod';
import { reviewLevels } from '@/lib/domain/agreement/states';

/**
 * The level the reviewer saw the agreement at. Somebody who reviews two levels must not decide the second by
 * sending the page of the first again. Left out where no page was seen.
 */
export const seenLevelInput = z.enum(reviewLevels, 'FIELD_INVALID').optional();
