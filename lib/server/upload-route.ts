import 'server-only';
import { currentViewer } from '@/lib/auth/viewer';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { wakeWorker } from '@/lib/jobs/wake';
import { log } from '@/lib/log';
import type { FormValues } from './action-state';
import { causeOf } from './answering';
import { inputsOf } from './form-values';
import { actionBudget, withinBudget } from './rate-limit';
import { type RequestFacts, requestFacts } from './request-facts';
import { refusalText } from './refusal-text';
import { hasOwnOrigin } from './request-origin';

export interface UploadedFile {
  /** As the sender named it, without folders; for people only. */
  name: string;
  mediaType: MediaType;
  bytes: Uint8Array;
}

/**
 * Where the answer leads: on, or back with the code of a sentence and what fills it (keys, no personal data). With
 * `done` the address names every file that was taken (`?done=a&done=b`), also beside the problem of a later one.
 */
export type UploadAnswer = { to: string; done?: string } | { problem: string; facts?: Record<string, string> };

interface Upload {
  viewer: Viewer;
  file: UploadedFile;
  /** Name of the input the file was chosen in. */
  field: string;
  inputs: FormValues;
  facts: RequestFacts;
}

interface Options {
  permission: Permission;
  /** The name of the file input. */
  field: string;
  /** Further file inputs of the same form; every chosen file is handled, with its input's name as `field`. */
  more?: readonly string[];
  maximumBytes: number;
  accepts: readonly MediaType[];
  /** The page of the form; a problem comes back to it as `?problem=CODE`. */
  back(inputs: FormValues): string;
  /** What is wrong with the other inputs as well, when the file already is: one sentence for all of it. */
  onFileProblem?(problem: string, inputs: FormValues): string;
  handle(upload: Upload): Promise<UploadAnswer>;
  /** The sentence for a problem; that of `refusals` when left out. The page of `back` shows the same. */
  say?(problem: string, facts: Record<string, string>): Promise<string>;
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type MediaType = 'image/png' | 'image/jpeg' | 'application/pdf' | typeof SHEET;

/** What the first bytes say; a name or a browser's word for it counts for nothing. */
function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0') ? SHEET : null;
}

/** The page the form stands on: the address of the upload itself is no place to come back to. */
function pageBefore(request: Request): string | null {
  const before = URL.parse(request.headers.get('referer') ?? '');
  return before ? wayBack(before.pathname + before.search) : null;
}

/** Room for the other inputs and the frame of the form around the file. */
const FORM_BYTES = 64 * 1024;

/**
 * A native multipart form: works without JavaScript (answers 303), and with it for progress (asks for JSON). The
 * size is refused before the body is read, the kind by its first bytes before anything parses it.
 */
export function uploadRoute(options: Options): (request: Request) => Promise<Response> {
  return async (request) => {
    const facts = await requestFacts();
    const none: FormValues = {};
    if (!hasOwnOrigin(request.headers)) return answer(request, options, none, { problem: 'ORIGIN_FOREIGN' });
    const sender = await currentViewer();
    if (!sender) return answer(request, options, none, { to: askingFirst('/sign-in', pageBefore(request)) });
    if (!mayUse(sender, options.permission).allowed) return new Response(null, { status: 404 });
    if (!(await withinBudget(actionBudget, facts.address)))
      return answer(request, options, none, { problem: 'TOO_MANY_REQUESTS' });
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= options.maximumBytes * (1 + (options.more?.length ?? 0)) + FORM_BYTES))
      return answer(request, options, none, { problem: 'FILE_TOO_LARGE' });
    try {
      const form = await request.formData();
      // A body may take minutes to arrive: what its sender may do is asked again now, and this answer counts.
      const viewer = await currentViewer();
      if (!viewer) return await answer(request, options, none, { to: askingFirst('/sign-in', pageBefore(request)) });
      if (!mayUse(viewer, options.permission).allowed) return new Response(null, { status: 404 });
      const inputs = inputsOf(form);
      const { result, field, taken } = await handleAll(form, options, { viewer, inputs, facts });
      if ('to' in result || taken.length > 0) wakeWorker();
      return await answer(request, options, { ...inputs, field }, result, taken);
    } catch (error) {
      log.error('upload failed', { requestId: facts.requestId, cause: causeOf(error) });
      return answer(request, options, none, { problem: 'UNEXPECTED', facts: { requestId: facts.requestId } });
    }
  };
}

/** Handles every chosen file in turn; answers what the last one led to, or the first that was not taken. */
async function handleAll(
  form: FormData,
  options: Options,
  upload: Omit<Upload, 'file' | 'field'>,
): Promise<{ result: UploadAnswer; field: string; taken: string[] }> {
  const names = [options.field, ...(options.more ?? [])];
  const isChosen = (name: string) => {
    const entry = form.get(name);
    return entry instanceof File && entry.size > 0;
  };
  let result: UploadAnswer = { problem: 'FILE_MISSING' };
  let last = options.field;
  const taken: string[] = [];
  for (const field of names.filter(isChosen)) {
    const file = await fileOf(form.get(field), options);
    result =
      'problem' in file ? withOthers(options, file, upload.inputs) : await options.handle({ ...upload, file, field });
    last = field;
    if ('problem' in result) break;
    if (result.done) taken.push(result.done);
  }
  return { result, field: last, taken };
}

const withOthers = (
  { onFileProblem }: Options,
  { problem }: { problem: string },
  inputs: FormValues,
): UploadAnswer => ({
  problem: onFileProblem?.(problem, inputs) ?? problem,
});

async function fileOf(
  entry: FormDataEntryValue | null,
  { maximumBytes, accepts }: Options,
): Promise<UploadedFile | { problem: string }> {
  if (!(entry instanceof File) || entry.size === 0) return { problem: 'FILE_MISSING' };
  if (entry.size > maximumBytes) return { problem: 'FILE_TOO_LARGE' };
  const bytes = new Uint8Array(await entry.arrayBuffer());
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || !accepts.includes(mediaType)) return { problem: 'FILE_KIND_WRONG' };
  const name = entry.name.replace(/^.*[\\/]/, '').slice(0, 120) || 'file';
  return { name, mediaType, bytes };
}

/** 303 for a native form; for a script that shows progress JSON, `location` when it is done, `message` when not. */
async function answer(
  request: Request,
  options: Options,
  inputs: FormValues,
  result: UploadAnswer,
  taken: readonly string[] = [],
): Promise<Response> {
  const isRefused = 'problem' in result;
  const place = isRefused ? withProblem(options.back(inputs), result) : result.to;
  const location = withFacts(
    place,
    taken.map((one) => ['done', one]),
  );
  if (!request.headers.get('accept')?.includes('application/json')) {
    return new Response(null, { status: 303, headers: { location } });
  }
  if (!isRefused) return Response.json({ location });
  const message = await (options.say ?? refusalText)(result.problem, result.facts ?? {});
  // A refusal is an answer like any other: with an error status every browser would write into its console.
  return Response.json({ message });
}

function withProblem(back: string, { problem, facts }: { problem: string; facts?: Record<string, string> }): string {
  return withFacts(back, Object.entries({ problem, ...facts }));
}

function withFacts(place: string, facts: string[][]): string {
  if (facts.length === 0) return place;
  return `${place}${place.includes('?') ? '&' : '?'}${new URLSearchParams(facts).toString()}`;
}
