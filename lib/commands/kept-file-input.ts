import { z } from 'zod';

/** A paper or a picture whose bytes are stored: made by the upload route, never by a browser. */
export const keptFileInput = z.strictObject({
  key: z.string(),
  name: z.string().max(120),
  mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']),
  size: z.int().positive(),
  sha256: z.string().length(64),
});
