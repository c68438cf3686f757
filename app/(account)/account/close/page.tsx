import { getLocale, getTranslations } from '@/lib/words/reader';
import { close } from './actions';
import { ProofFields } from '@/components/account/proof-fields';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import { ownAccount } from '@/lib/queries/account/own-account';

export default async function ClosePage() {
  const viewer = await requireAnyViewer('own.account');
  const [words, account, shell, locale, own] = await Promise.all([
    getTranslations('account.close'),
    getTranslations('account'),
    getTranslations('shell'),
    getLocale(),
    ownAccount(viewer, undefined),
  ]);
  const points = [
    'gone',
    'kept',
    ...(viewer.party === 'GRADUATE' ? (['school'] as const) : []),
    ...(viewer.party === 'EMPLOYER' ? (['employer'] as const) : []),
  ] as const;
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb
          label={account('trail')}
          trail={[
            [account('tab.home'), `${homes[viewer.party]}/account`],
            [account('tab.data'), '/account/data'],
            [words('title')],
          ]}
        />
        <PageHeading title={words('title')} lead={words('lead')} />
      </div>
      <Panel title={words('what')}>
        <ul className="grid list-disc gap-2 pl-5">
          {points.map((point) => (
            <li key={point}>{words(`points.${point}`)}</li>
          ))}
        </ul>
      </Panel>
      <Panel>
        <ActionForm action={close} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <input type="hidden" name="locale" value={locale} />
          <ProofFields account={own} />
          <CheckboxField name="confirmed" label={words('confirm')} />
          <FormButtons>
            <SubmitButton tone="danger">{words('submit')}</SubmitButton>
            <LinkButton href="/account/data">{account('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
