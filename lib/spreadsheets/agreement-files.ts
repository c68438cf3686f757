import type { AgreementState } from '@/lib/domain/agreement/states';
import { lastDateBefore, shanghaiDate } from '@/lib/domain/rules/dates';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { writeWorkbook } from './write-workbook';

/** A record as the exported list shows it. */
export interface ListedAgreement {
  number: string | null;
  graduate: string;
  /** Masked. */
  identity: string;
  school: string;
  department: string;
  graduationYear: number;
  post: string;
  state: AgreementState;
  stateSince: Date;
  invitedAt: Date;
  replyBy: Date;
  acceptedAt: Date | null;
  signedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
}

const day = (at: Date | null): string => (at ? shanghaiDate(at) : '');

/** The records of a list to keep, days in Asia/Shanghai, numbers masked as on the page. */
export function writeAgreementList(locale: Locale, records: readonly ListedAgreement[]): Uint8Array {
  const { batchDeeds, states } = catalogues[locale];
  const { files } = batchDeeds;
  const columns: readonly (readonly [header: string, width: number, cell: (record: ListedAgreement) => string])[] = [
    [files.graduate, 14, ({ graduate }) => graduate],
    [files.identity, 22, ({ identity }) => identity],
    [files.school, 20, ({ school }) => school],
    [files.department, 20, ({ department }) => department],
    [files.year, 10, ({ graduationYear }) => String(graduationYear)],
    [files.post, 20, ({ post }) => post],
    [files.state, 16, ({ state }) => states.agreement[state]],
    [files.since, 14, ({ stateSince }) => day(stateSince)],
    [files.invitedAt, 14, ({ invitedAt }) => day(invitedAt)],
    [files.replyBy, 14, ({ replyBy }) => lastDateBefore(replyBy)],
    [files.acceptedAt, 14, ({ acceptedAt }) => day(acceptedAt)],
    [files.signedAt, 14, ({ signedAt }) => day(signedAt)],
    [files.endedAt, 14, ({ endedAt }) => day(endedAt)],
    [files.reason, 40, ({ endReason }) => endReason ?? ''],
    [files.number, 24, ({ number }) => number ?? ''],
  ];
  return writeWorkbook({
    sheets: [
      {
        name: files.list,
        columns: columns.map(([header, width]) => ({ header, width })),
        rows: records.map((record) => columns.map(([, , cell]) => cell(record))),
      },
    ],
  });
}

/** What became of one ticked record, as words. */
export interface ReportedDeed {
  rowNumber: number;
  graduate: string;
  school: string;
  department: string;
  post: string;
  state: AgreementState | null;
  isDone: boolean;
  explanation: string;
}

/** What became of ticked records, one a line, to keep. */
export function writeDeedReport(locale: Locale, rows: readonly ReportedDeed[]): Uint8Array {
  const { batchDeeds, states } = catalogues[locale];
  const { files } = batchDeeds;
  const widths = [8, 14, 20, 20, 20, 16, 12, 60];
  const headers = [files.order, files.graduate, files.school, files.department, files.post, files.state];
  return writeWorkbook({
    sheets: [
      {
        name: files.report,
        columns: [...headers, files.result, files.explanation].map((header, at) => ({
          header,
          width: widths[at] ?? 20,
        })),
        rows: rows.map((row) => [
          ...[String(row.rowNumber), row.graduate, row.school, row.department, row.post],
          row.state ? states.agreement[row.state] : '',
          row.isDone ? files.done : files.refused,
          row.explanation,
        ]),
      },
    ],
  });
}
