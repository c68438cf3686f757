import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { GiveUp } from '@/components/remittance/own-panel';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, Facts, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { giveUp } from '../remittance/actions';
import { enter } from './actions';

export default async function AmountPage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, bank, claim, shell, format, { remittance }] = await Promise.all([
    getTranslations('remittances.amount'),
    getTranslations('remittances.bank'),
    getTranslations('certification'),
    getTranslations('shell'),
    getFormatter(),
    ownRemittance(viewer, undefined),
  ]);
  const open = remittance?.mayEnter.allowed ? remittance : null;
  return (
    <div className="max-w-2xl">
      <Breadcrumb label={claim('trail')} trail={[[claim('home'), '/employer/certification'], [words('title')]]} />
      {open ? (
        <>
          <PageHeading
            title={words('title')}
            lead={words('left', {
              tries: open.triesLeft,
              date: open.expiresAt ? format.dateTime(open.expiresAt, { dateStyle: 'long', timeStyle: 'short' }) : '',
            })}
          />
          <Panel>
            <ActionForm action={enter} summaryTitle={shell('problem')}>
              <p>{words('intro')}</p>
              <Facts
                rows={[
                  [words('account'), `${open.payee} · ${open.account}`],
                  ...(open.payer ? ([[words('payer'), open.payer]] as const) : []),
                  [words('example'), words('exampleText')],
                ]}
              />
              <TextField
                name="amount"
                label={words('label')}
                hint={words('hint')}
                inputMode="decimal"
                autoComplete="off"
                maxLength={12}
              />
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <SubmitButton>{words('submit')}</SubmitButton>
                <a href="/employer/certification" className="inline-flex min-h-11 items-center underline sm:min-h-0">
                  {bank('back')}
                </a>
              </div>
              <p className="text-[13px] text-ink-2">{words('notReceived')}</p>
            </ActionForm>
            {open.mayWithdraw.allowed ? <GiveUp state="SENT" title={words('stillNot')} withdraw={giveUp} /> : null}
          </Panel>
        </>
      ) : (
        <>
          <PageHeading title={words('title')} />
          <Panel>
            <EmptyState
              title={words('closed')}
              action={
                <LinkButton href="/employer/certification" tone="primary">
                  {bank('back')}
                </LinkButton>
              }
            >
              {words('closedText')}
            </EmptyState>
          </Panel>
        </>
      )}
    </div>
  );
}
