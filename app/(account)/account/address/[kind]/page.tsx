import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { change } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, PasswordField, RadioGroup, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import { ownAccount } from '@/lib/queries/account/own-account';

const channels = { mobile: 'SMS', email: 'MAIL' } as const;

export default async function AddressPage({ params }: { params: Promise<{ kind: string }> }) {
  const viewer = await requireAnyViewer('own.account');
  const { kind } = await params;
  if (kind !== 'mobile' && kind !== 'email') notFound();
  const [words, proof, account, shell, locale, { mobile, email, hasPassword }] = await Promise.all([
    getTranslations('account.address'),
    getTranslations('account.proof'),
    getTranslations('account'),
    getTranslations('shell'),
    getLocale(),
    ownAccount(viewer, undefined),
  ]);
  const home = `${homes[viewer.party]}/account`;
  const [present, other] = kind === 'mobile' ? [mobile, email] : [email, mobile];
  const otherChannel = kind === 'mobile' ? 'MAIL' : 'SMS';
  const needsOther = present === null;
  const mayUseOther = other !== null && (needsOther || hasPassword);
  const options = [
    ...(present ? [[channels[kind], words('own', { address: present })] as const] : []),
    ...(mayUseOther ? [[otherChannel, needsOther ? other : words('other', { address: other })] as const] : []),
  ];
  const title = words(
    kind === 'mobile' ? (present ? 'mobileTitle' : 'addMobileTitle') : present ? 'emailTitle' : 'addEmailTitle',
  );
  const lead = present ? words(kind === 'mobile' ? 'mobileLead' : 'emailLead', { address: present }) : words('addLead');
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb label={account('trail')} trail={[[account('tab.home'), home], [title]]} />
        <PageHeading title={title} lead={lead} />
      </div>
      <Panel>
        <ActionForm action={change} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="locale" value={locale} />
          <FieldGroup title={words('step1')}>
            <RadioGroup name="channel" label={proof('channel')} options={options} defaultValue={options[0]?.[0]} />
            <div>
              <SubmitButton tone="secondary" name="intent" value="own-code">
                {words(`sendOwn.${mayUseOther ? 'other' : kind}`)}
              </SubmitButton>
            </div>
            <CodeField name="code" label={words('ownCode')} hint={proof('codeHint')} />
            {!needsOther && mayUseOther ? (
              <RevealWhen name="channel" value={otherChannel}>
                <PasswordField
                  name="password"
                  label={words('password')}
                  hint={words('passwordHint')}
                  optional={shell('optional')}
                  autoComplete="current-password"
                />
              </RevealWhen>
            ) : null}
          </FieldGroup>
          <FieldGroup title={words(kind === 'mobile' ? 'step2Mobile' : 'step2Email')}>
            {kind === 'mobile' ? (
              <TextField name="mobile" type="tel" label={words('newMobile')} autoComplete="tel" inputMode="tel" />
            ) : (
              <TextField name="email" type="email" label={words('newEmail')} autoComplete="email" inputMode="email" />
            )}
            <div>
              <SubmitButton tone="secondary" name="intent" value="new-code">
                {words(`sendNew.${kind}`)}
              </SubmitButton>
            </div>
            <CodeField name="oneTimeCode" label={words('newCode')} hint={proof('codeHint')} />
          </FieldGroup>
          <FormButtons>
            <SubmitButton>{words(kind === 'mobile' ? 'submitMobile' : 'submitEmail')}</SubmitButton>
            <LinkButton href={home}>{account('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
      {present ? (
        <Panel title={words('lostTitle')}>
          <p>{words(`lost.${viewer.party}`)}</p>
          {viewer.party === 'GRADUATE' ? (
            <p className="mt-2">
              <a href="/activate/changed-mobile" className="underline">
                {words('lostLink')}
              </a>
            </p>
          ) : null}
        </Panel>
      ) : null}
    </div>
  );
}
