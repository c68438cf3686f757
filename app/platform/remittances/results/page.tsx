import { getTranslations } from '@/lib/words/reader';
import { FileForm } from '@/components/form/file-form';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { resultsSentence } from '@/lib/server/remittance-results';

const desk = '/platform/remittances';

export default async function ResultsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  await requireViewer('PLATFORM', 'platform.remittances');
  const problem = oneOf((await searchParams).problem);
  const [words, part] = await Promise.all([
    getTranslations('remittances.results'),
    getTranslations('remittances.desk'),
  ]);
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb label={part('trail')} trail={[[part('title'), `${desk}?state=EXPORTED`], [words('title')]]} />
        <PageHeading title={words('title')} lead={words('lead')} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={words('upload')}>
          <FileForm
            action={`/api${desk}/results`}
            id="results"
            field="file"
            accept=".xlsx"
            label={words('file')}
            hint={words('fileHint')}
            submit={words('submit')}
            tone="primary"
            words={{ uploading: words('uploading'), failed: words('failed') }}
            problem={problem ? await resultsSentence(problem) : undefined}
          />
        </Panel>
        <Panel title={words('howTitle')}>
          <ol className="grid list-decimal gap-2 pl-5">
            <li>{words('how1')}</li>
            <li>{words('how2')}</li>
            <li>{words('how3')}</li>
          </ol>
        </Panel>
      </div>
    </div>
  );
}
