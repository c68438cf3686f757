import 'server-only';
import { chooseAgreements } from '@/lib/commands/batch/choose-agreements';
import { startReinvitationCheck } from '@/lib/commands/batch/start-reinvitation-check';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { readRecordFilters } from '@/lib/domain/agreement/record-filters';
import { agreementDeeds } from '@/lib/domain/batch/agreement-deeds';
import { invitationColumns } from '@/lib/domain/batch/invitations';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { isId } from '@/lib/ids';
import { wakeWorker } from '@/lib/jobs/wake';
import { getTranslations } from '@/lib/words/reader';
import { addressOf } from './address';
import { requestFacts } from './request-facts';
import { openSearch } from './sealed-search';

const places = { standing: '/employer/agreements', lapsed: '/employer/lapsed' } as const;

/** What is said above a list of a choice that led nowhere; a key of batchDeeds.problem. */
type Problem = 'CHOICE_EMPTY' | 'SELECTION_TOO_MANY' | 'DEED_MISSING' | 'BATCH_LIMIT_EMPLOYER' | 'OTHER';

/**
 * Takes the ticks of a list and what is to be done with them; answers where to go on: the page that checks it, the
 * exported list, the check of new letters, or the list again with what is wrong.
 */
export async function takeChoice(viewer: EmployerViewer, form: FormData): Promise<string> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const list = text('list') === 'lapsed' ? ('lapsed' as const) : ('standing' as const);
  const address = Object.fromEntries(new URLSearchParams(text('filter').slice(0, 2000)));
  const back = (problem: Problem): string => addressOf(places[list], { ...address, problem });
  const deed = agreementDeeds.find((one) => one === text('deed'));
  if (!deed) return back('DEED_MISSING');
  const sought = openSearch(viewer, address.find);
  const all = text('all')
    ? { list, filters: readRecordFilters(list, address), ...(sought ? { sought } : {}) }
    : undefined;
  const { requestId } = await requestFacts();
  const input = { deed, agreementIds: all ? [] : idsIn(form), ...(all ? { all } : {}) };
  const chosen = await execute(chooseAgreements, viewer, input, { requestId });
  if (chosen.outcome !== 'done') return back(problemOf(chosen));
  const { id, chosen: count } = chosen.result;
  if (deed === 'list') return `/api/employer/selections/${id}/list`;
  if (deed !== 'reinvite') return `${places.standing}/chosen/${id}`;
  const begun = await execute(startReinvitationCheck, viewer, await checkInput(id, count), { requestId });
  if (begun.outcome !== 'done') return back(problemOf(begun));
  wakeWorker();
  return `${places.standing}/batches/${begun.result.id}`;
}

/** The ticks of the page, and those of other pages in one input. */
function idsIn(form: FormData): string[] {
  const texts = [...form.getAll('agreement'), ...form.getAll('others')].filter((one) => typeof one === 'string');
  return [...new Set(texts.flatMap((one) => one.split(' ')).filter(isId))];
}

function problemOf(answer: Exclude<CommandAnswer<unknown>, { outcome: 'done' }>): Problem {
  if (answer.outcome === 'invalid' && answer.fields.agreementIds) return 'SELECTION_TOO_MANY';
  if (answer.outcome === 'refused' && (answer.code === 'CHOICE_EMPTY' || answer.code === 'BATCH_LIMIT_EMPLOYER'))
    return answer.code;
  return 'OTHER';
}

/** A check made of records has no file: it gets a name, and the columns of the workbook for its answer. */
async function checkInput(id: string, count: number) {
  const [own, columns] = await Promise.all([
    getTranslations('batchDeeds.reinvite'),
    getTranslations('invitationBatch.columns'),
  ]);
  const fileName = own('fileName', { count, date: shanghaiDate(new Date()) });
  return { id, fileName, termsName: own('terms'), header: invitationColumns.map(({ key }) => columns(key)) };
}
