import { environment } from '@/lib/env';
import type { AgreementState } from '@/lib/domain/agreement/states';
import type { AgreementDocument, SystemRecord } from './agreement-document';
import { renderAgreement } from './render-agreement';

/** What is read of a signed agreement, before it is a paper. */
type SignedAgreement = Omit<AgreementDocument, 'formVersion' | 'statusMark' | 'record'> & {
  form: string;
  state: AgreementState;
  record: Omit<SystemRecord, 'verificationUrl'>;
};

/** A signed agreement as PDF, marked when it is no longer in force, with the address that verifies it. */
export function signedPaper({ form, state, record, ...content }: SignedAgreement): Promise<Buffer> {
  return renderAgreement({
    ...content,
    formVersion: form,
    statusMark: state === 'TERMINATED' || state === 'FULFILLED' ? state : null,
    record: { ...record, verificationUrl: `${environment().APP_URL}/verify/${record.verificationCode ?? ''}` },
  });
}
