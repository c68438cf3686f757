import { getLocale, getTranslations } from '@/lib/words/reader';
import { change } from './actions';
import { ProofFields } from '@/components/account/proof-fields';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { PasswordField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import { ownAccount } from '@/lib/queries/account/own-account';

export default async function PasswordPage() {
  const viewer = await requireAnyViewer('own.account');
  const [words, account, shell, locale, own] = await Promise.all([
    getTranslations('account.password'),
    getTranslations('account'),
    getTranslations('shell'),
    getLocale(),
    ownAccount(viewer, undefined),
  ]);
  const home = `${homes[viewer.party]}/account`;
  const title = words(own.hasPassword ? 'title' : 'setTitle');
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb label={account('trail')} trail={[[account('tab.home'), home], [title]]} />
        <PageHeading title={title} lead={words('lead')} />
      </div>
      <Panel>
        <ActionForm action={change} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <input type="hidden" name="locale" value={locale} />
          <ProofFields account={own} />
          <FieldGroup title={words('fresh')}>
            <PasswordField
              name="newPassword"
              label={words('newPassword')}
              hint={words('hint')}
              autoComplete="new-password"
            />
          </FieldGroup>
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={home}>{account('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
