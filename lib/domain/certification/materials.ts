import { z } from 'zod';

/** What can be handed in, in the order of the page. A logo proves nothing and is no material. */
export const MATERIAL_KINDS = ['licence', 'authorisation', 'id-front', 'id-back', 'other'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const REQUIRED_MATERIALS: readonly MaterialKind[] = ['licence', 'authorisation', 'id-front', 'id-back'];

/** Everything a round can hold as a file. */
export const UPLOAD_KINDS = [...MATERIAL_KINDS, 'logo'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

export const uploadKindInput = z.enum(UPLOAD_KINDS, { error: 'CODE_INVALID' });

/** Pictures of an identity card ask for a consent of their own. */
export const isIdentityPicture = (kind: UploadKind): boolean => kind === 'id-front' || kind === 'id-back';

/** Name of the input that carries this consent: one a form, for ids of inputs on a page must differ. */
export const consentInputOf = (kind: UploadKind): string => `consent-${kind}`;

/** Bytes of one file, as the guide says: 5 MB. */
export const MATERIAL_BYTES = 5 * 1024 * 1024;
