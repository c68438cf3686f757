import { z } from 'zod';
import type { Viewer } from '../access/viewer';
import type { PaperPage } from '../rules/paper';

/** What can be handed in, in the order of the page. A logo proves nothing and is no material. */
export const MATERIAL_KINDS = ['licence', 'authorisation', 'id-front', 'id-back', 'other'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const REQUIRED_MATERIALS: readonly MaterialKind[] = ['licence', 'authorisation', 'id-front', 'id-back'];

/** Everything a round can hold as a file. */
export const UPLOAD_KINDS = [...MATERIAL_KINDS, 'logo'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** One file of a claim as both sides look at it; the bytes stand behind their own route. */
export interface MaterialView {
  kind: UploadKind;
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  /** Its pages as pictures; none for a file from before they were drawn. */
  pages: readonly PaperPage[];
  createdAt: Date;
}

export const uploadKindInput = z.enum(UPLOAD_KINDS, { error: 'CODE_INVALID' });

/** Pictures of an identity card ask for a consent of their own. */
export const isIdentityPicture = (kind: UploadKind): boolean => kind === 'id-front' || kind === 'id-back';

/** Name of the input that carries this consent: one a form, for ids of inputs on a page must differ. */
export const consentInputOf = (kind: UploadKind): string => `consent-${kind}`;

/** Which of these kinds an address names (`?done=licence&done=other`), each once, in their order. */
export const kindsIn = <Kind extends UploadKind>(
  named: string | string[] | undefined,
  kinds: readonly Kind[],
): Kind[] => kinds.filter((kind) => [named].flat().includes(kind));

/** Name of the file input of a kind in a form that holds several. */
export const fileInputOf = (kind: UploadKind): string => `file-${kind}`;

const PURPOSE = 'certification-';

/** What the row of a stored file says it is for. */
export const purposeOf = (kind: UploadKind): string => `${PURPOSE}${kind}`;

/** The kind behind a purpose; null for files that are no part of a certification. */
export const kindOfPurpose = (purpose: string): UploadKind | null =>
  UPLOAD_KINDS.find((kind) => purposeOf(kind) === purpose) ?? null;

/**
 * May this viewer see a file of this kind of his own employer, or of the claim he decides? Pictures of an identity
 * card are for those who hand them in and those who check them.
 */
export function maySeeMaterial(viewer: Viewer, kind: UploadKind): boolean {
  if (viewer.party === 'PLATFORM') return true;
  return viewer.party === 'EMPLOYER' && (viewer.role === 'ADMINISTRATOR' || !isIdentityPicture(kind));
}

/** Bytes of one file, as the guide says: 5 MB. */
export const MATERIAL_BYTES = 5 * 1024 * 1024;
