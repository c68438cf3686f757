import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import type { LineAnswer } from '@/lib/domain/remittance/results';
import { isId } from '@/lib/ids';
import { remittanceResults } from '@/lib/queries/remittance/remittance-results';

const desk = '/platform/remittances';

const tones = { recorded: 'good', unchanged: 'idle', refused: 'warn' } as const satisfies Record<string, Tone>;

const kindOf = (answer: LineAnswer): keyof typeof tones => {
  if (answer === 'UNCHANGED') return 'unchanged';
  return answer.startsWith('RECORDED') ? 'recorded' : 'refused';
};

export default async function ResultLinesPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.remittances');
  const { id } = await params;
  if (!isId(id)) notFound();
  const [words, part, format, file] = await Promise.all([
    getTranslations('remittances.results'),
    getTranslations('remittances.desk'),
    getFormatter(),
    remittanceResults(viewer, { id }),
  ]);
  if (!file) notFound();
  const { lines, importedAt } = file;
  const recorded = lines.filter(({ answer }) => answer.startsWith('RECORDED')).length;
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb
          label={part('trail')}
          trail={[[part('title'), `${desk}?state=EXPORTED`], [words('title'), `${desk}/results`], [words('rows')]]}
        />
        <PageHeading
          title={words('doneHeading', { count: recorded })}
          lead={words('doneLead', {
            date: format.dateTime(importedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            total: lines.length,
          })}
          actions={<LinkButton href={`${desk}/results`}>{words('again')}</LinkButton>}
        />
      </div>
      <Panel title={words('rows')} flush>
        <DataTable
          caption={words('rows')}
          rows={lines}
          keyOf={(line) => String(line.rowNumber)}
          columns={[
            { key: 'row', label: words('row'), cell: (line) => line.rowNumber },
            {
              key: 'payee',
              label: part('columns.payee'),
              cell: ({ remittance }) =>
                remittance ? (
                  <a href={`${desk}/${remittance.id}`} className="font-medium underline">
                    {remittance.payee}
                  </a>
                ) : (
                  words('unknown')
                ),
            },
            { key: 'reference', label: part('columns.reference'), cell: (line) => line.reference },
            {
              key: 'answer',
              label: words('answer'),
              cell: ({ answer }) => (
                <>
                  <Tag tone={tones[kindOf(answer)]}>{words(`kinds.${kindOf(answer)}`)}</Tag>
                  <small>{words(`lines.${answer}`)}</small>
                </>
              ),
            },
          ]}
        />
      </Panel>
    </div>
  );
}
