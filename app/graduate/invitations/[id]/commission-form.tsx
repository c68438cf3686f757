import { getFormatter, getTranslations } from '@/lib/words/reader';
import { FileForm } from '@/components/form/file-form';
import { Panel } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { refusalText } from '@/lib/server/refusal-text';

interface Props {
  detail: AgreementDetail;
  /** The step it stands on: there the upload leads back to it. */
  from?: 'accept';
  /** Code of what was wrong with the last upload. */
  problem?: string;
}

/** For those whose studies a unit commissioned: why it must agree, the proof that is there, and the place to upload it. */
export async function CommissionForm({ detail, from, problem }: Props) {
  const { commission } = detail;
  if (!commission) return null;
  const words = await getTranslations('graduate.commission');
  const mayUpload = detail.may.proveCommission.allowed;
  return (
    <div id="commission" className="scroll-mt-4">
      <Panel title={words('title')}>
        <div className="grid gap-3">
          <p>{words('needed', { unit: commission.unit ?? words('someUnit') })}</p>
          <Given commission={commission} isFrozen={detail.acceptedAt !== null} />
          {mayUpload ? <Upload id={detail.id} from={from} problem={problem} isFirst={!commission.file} /> : null}
        </div>
      </Panel>
    </div>
  );
}

async function Given({
  commission: { file, consentAt },
  isFrozen,
}: {
  commission: NonNullable<AgreementDetail['commission']>;
  isFrozen: boolean;
}) {
  const [words, format] = await Promise.all([getTranslations('graduate.commission'), getFormatter()]);
  if (!file || !consentAt) return null;
  return (
    <p>
      {words('given', { date: format.dateTime(consentAt, { dateStyle: 'medium', timeStyle: 'short' }) })}{' '}
      <a href={`/api/files/${file.id}`} className="break-all underline">
        {file.name}
      </a>
      {isFrozen ? <span className="block text-[13px] text-ink-2">{words('frozen')}</span> : null}
    </p>
  );
}

async function Upload({
  id,
  from,
  problem,
  isFirst,
}: Pick<Props, 'from' | 'problem'> & { id: string; isFirst: boolean }) {
  const words = await getTranslations('graduate.commission');
  return (
    <FileForm
      action="/api/graduate/commissioning-consents"
      field="file"
      id="commission-proof"
      label={words(isFirst ? 'upload' : 'replace')}
      hint={words(isFirst ? 'uploadHint' : 'replaceHint')}
      accept="image/png,image/jpeg,application/pdf"
      submit={words('submit')}
      tone={from && isFirst ? 'primary' : 'secondary'}
      words={{ uploading: words('uploading'), failed: words('failed') }}
      problem={problem ? await refusalText(problem) : undefined}
    >
      <input type="hidden" name="id" value={id} />
      {from ? <input type="hidden" name="from" value={from} /> : null}
    </FileForm>
  );
}
