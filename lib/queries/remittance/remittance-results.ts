import type { OperatorViewer } from '@/lib/domain/access/viewer';
import type { AnsweredLine } from '@/lib/domain/remittance/results';
import { defineQuery } from '@/lib/queries/define-query';

/** What became of each line of a result file; null when there is none. */
export const remittanceResults = defineQuery({
  name: 'remittance-results',
  permission: 'platform.remittances',
  async run(db, _viewer: OperatorViewer, { id }: { id: string }) {
    const file = await db.remittanceResultFile.findUnique({ where: { id } });
    if (!file) return null;
    const lines = file.lines as unknown as AnsweredLine[];
    const known = await db.remittance.findMany({
      where: { reference: { in: lines.flatMap(({ reference }) => (reference ? [reference] : [])) } },
      select: { id: true, reference: true, payee: true },
    });
    return {
      importedAt: file.importedAt,
      lines: lines.map((line) => ({
        ...line,
        remittance: known.find((one) => one.reference === line.reference) ?? null,
      })),
    };
  },
});
