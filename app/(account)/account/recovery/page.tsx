import { getFormatter, getTranslations } from '@/lib/words/reader';
import { stop } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import { ownRecovery } from '@/lib/queries/account/own-recovery';
import { type AddressValues, oneOf } from '@/lib/server/address';

/** A change of the mobile the school agreed to and the account may still stop. */
export default async function RecoveryPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireAnyViewer('own.account');
  const [words, account, shell, format, waiting] = await Promise.all([
    getTranslations('account.recovery'),
    getTranslations('account'),
    getTranslations('shell'),
    getFormatter(),
    ownRecovery(viewer, undefined),
  ]);
  const home = `${homes[viewer.party]}/account`;
  const isStopped = oneOf((await searchParams).done) === 'stopped';
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb label={account('trail')} trail={[[account('tab.home'), home], [words('trail')]]} />
        <PageHeading title={words(waiting ? 'title' : 'titleNone')} lead={waiting ? words('lead') : undefined} />
      </div>
      {isStopped && !waiting ? (
        <div role="status">
          <NoticeBox tone="good">{words('stopped')}</NoticeBox>
        </div>
      ) : null}
      {waiting ? (
        <Panel>
          <Facts
            rows={[
              [words('school'), waiting.school],
              [words('mobile'), waiting.mobile],
              [words('until'), format.dateTime(waiting.effectiveAt, { dateStyle: 'long', timeStyle: 'short' })],
            ]}
          />
          <p className="my-4">{words('text')}</p>
          <ActionForm action={stop} summaryTitle={shell('problem')}>
            <FormButtons>
              <SubmitButton tone="danger">{words('submit')}</SubmitButton>
              <LinkButton href={home}>{words('mine')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      ) : (
        <div>
          <LinkButton href={isStopped ? '/account/password' : home}>
            {words(isStopped ? 'toPassword' : 'toAccount')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
