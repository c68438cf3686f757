import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { favouriteUploadSentence, takeFavourites } from '@/lib/server/favourite-upload';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes a workbook of graduates: refused by size and kind before it is read, then worked through in the background. */
export const POST = uploadRoute({
  permission: 'employer.favourites.write',
  field: 'file',
  maximumBytes: IMPORT_LIMITS.bytes,
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  back: () => '/employer/favourites/imports',
  handle: ({ viewer, file, inputs, facts }) => takeFavourites(viewer, file, { inputs, requestId: facts.requestId }),
  say: favouriteUploadSentence,
});
