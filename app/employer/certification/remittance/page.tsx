import { redirect } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Support } from '@/app/_frame/support';
import { MaterialPicture } from '@/components/certification/material-picture';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextField } from '@/components/form/fields';
import { FileBox, SendFilesButton } from '@/components/form/file-box';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { LastFailure } from '@/components/remittance/own-panel';
import { buttonClass } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { fileInputOf, kindsIn } from '@/lib/domain/certification/materials';
import { REMITTANCE } from '@/lib/domain/remittance/rules';
import { newSecret } from '@/lib/ids';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { refusalText } from '@/lib/server/refusal-text';
import { ask } from './actions';

const route = '/api/employer/certification/materials';

interface Search {
  /** Of papers uploaded together one each. */
  done?: string | string[];
  kind?: string;
  problem?: string;
}

/** Papers that may be added here; none is asked for. */
const papers = ['authorisation', 'other'] as const;

export default async function RemittancePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, claim, shell, format, { done, kind: problemKind, problem }, own, remitted] = await Promise.all([
    getTranslations('remittances.bank'),
    getTranslations('certification'),
    getTranslations('shell'),
    getFormatter(),
    searchParams,
    ownCertification(viewer, undefined),
    ownRemittance(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  const isOpen = own.offersTransfer && remitted.mayAsk?.allowed === true && remitted.mayAskAgain.allowed;
  const problemText = problem ? await refusalText(problem) : undefined;
  const uploaded = kindsIn(done, papers).map((kind) => claim(`kinds.${kind}`));
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb
          label={claim('trail')}
          trail={[[claim('home'), '/employer/certification'], [claim('tasks.remittance')]]}
        />
        <PageHeading title={words('title')} lead={words('lead')} />
        <div className="grid gap-3">
          {uploaded.length > 0 ? (
            <NoticeBox tone="good">{claim('done.upload', { kind: format.list(uploaded) })}</NoticeBox>
          ) : null}
          {remitted.remittance ? <LastFailure remittance={remitted.remittance} /> : null}
          {own.offersTransfer ? null : (
            <NoticeBox tone="warn">
              {words('notOffered')}{' '}
              <a href="/employer/certification/materials" className="underline">
                {words('toMaterials')}
              </a>
            </NoticeBox>
          )}
          {remitted.mayAskAgain.allowed || !own.offersTransfer ? null : (
            <NoticeBox tone="warn">{words('limit', { most: REMITTANCE.mostInWindow })}</NoticeBox>
          )}
          {remitted.mayAsk?.allowed || !own.offersTransfer ? null : (
            <NoticeBox tone="warn">
              {remitted.mayAsk?.code === 'REMITTANCE_NOT_INSTEAD'
                ? await refusalText('REMITTANCE_NOT_INSTEAD')
                : words('notYet')}{' '}
              <a href="/employer/certification" className="underline">
                {words('back')}
              </a>
            </NoticeBox>
          )}
        </div>
      </div>
      {isOpen ? (
        <Panel title={words('letterTitle')}>
          <form action={route} method="post" encType="multipart/form-data" className="grid gap-4">
            <input type="hidden" name="from" value="remittance" />
            <p className="text-[13px] text-ink-2">{words('letterText')}</p>
            <div>
              <a href="/api/employer/certification/authorisation-letter" className={buttonClass('secondary')}>
                {words('letterDownload')}
              </a>
            </div>
            {papers.map((kind) => {
              const material = own.round?.materials.find((one) => one.kind === kind);
              return (
                <section key={kind} className="grid gap-2 border-t border-line pt-3">
                  <h3 className="font-medium">{claim('materials.optionalKind', { kind: claim(`kinds.${kind}`) })}</h3>
                  {material ? <MaterialPicture material={material} /> : null}
                  <FileBox
                    action={route}
                    name={fileInputOf(kind)}
                    facts={{ kind, from: 'remittance' }}
                    label={claim(material ? 'materials.replaceFile' : 'materials.chooseFile')}
                    hint={claim('materials.fileHint')}
                    accept="image/png,image/jpeg,application/pdf"
                    words={{
                      uploading: claim('materials.uploading'),
                      failed: claim('materials.failed'),
                      working: claim('materials.working'),
                      done: claim('done.upload', { kind: claim(`kinds.${kind}`) }),
                      again: claim('materials.again'),
                    }}
                    problem={problemKind === kind ? problemText : undefined}
                  />
                </section>
              );
            })}
            <SendFilesButton>{claim('materials.submit')}</SendFilesButton>
          </form>
        </Panel>
      ) : null}
      {isOpen && own.round ? (
        <Panel>
          <ActionForm
            action={ask}
            idempotencyKey={newSecret(16)}
            summaryTitle={shell('problem')}
            labels={{
              account: words('account'),
              bankName: words('bankName'),
              bankLine: words('bankLine'),
            }}
          >
            {done === 'organisation' ? (
              <UntilAnswered field="version">
                <NoticeBox tone="good">{words('saved')}</NoticeBox>
              </UntilAnswered>
            ) : null}
            <input type="hidden" name="version" value={own.round.version} />
            <div className="grid gap-1">
              <p className="font-medium">{words('payee')}</p>
              <p className="text-base font-semibold">{own.round.organisation?.name}</p>
              <p className="text-[13px] text-ink-2">
                {words('payeeText')} <Support />
              </p>
              <p className="flex flex-wrap gap-x-4 text-[13px]">
                <a href="/employer/certification/organisation" className="py-1 underline">
                  {words('changePayee')}
                </a>
                <a href="/employer/certification" className="py-1 underline">
                  {words('useMaterials')}
                </a>
              </p>
            </div>
            <TextField
              name="account"
              label={words('account')}
              hint={words('accountHint')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={60}
            />
            <TextField
              name="bankName"
              label={words('bankName')}
              hint={words('bankNameHint')}
              defaultValue={remitted.remittance?.bankName}
              maxLength={100}
            />
            <TextField
              name="bankLine"
              label={words('bankLine')}
              hint={words('bankLineHint')}
              optional={shell('optional')}
              defaultValue={remitted.remittance?.bankLine ?? undefined}
              inputMode="numeric"
              maxLength={20}
            />
            <div className="grid gap-2 border-t border-line pt-4">
              <CheckboxField name="confirmed" label={words('confirmed')} />
              <CheckboxField name="consent" label={words('consent')} hint={words('consentHint')} />
            </div>
            <div className="grid gap-1.5">
              <div>
                <SubmitButton>{words('submit')}</SubmitButton>
              </div>
              <p className="text-[13px] text-ink-2">
                {words('left', { most: REMITTANCE.mostInWindow, left: remitted.left })}
              </p>
            </div>
          </ActionForm>
        </Panel>
      ) : null}
    </div>
  );
}
