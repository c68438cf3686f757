import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';

export interface BaseDataFacts {
  isEnrolled: boolean;
  isConfirmed: boolean;
  hasOpenReport: boolean;
  /** The separate consent for the identity number, which stands in the data. */
  hasNumberConsent: boolean;
}

/** May the graduate say that the school's data about him are right? */
export function mayConfirmBaseData(viewer: Viewer, facts: BaseDataFacts): Decision {
  return all(
    mayUse(viewer, 'graduate.base-data'),
    when(facts.isEnrolled, 'GRADUATE_NOT_ENROLLED'),
    when(!facts.isConfirmed, 'BASE_DATA_CONFIRMED_ALREADY'),
    when(!facts.hasOpenReport, 'BASE_DATA_REPORTED'),
    when(facts.hasNumberConsent, 'CONSENT_NUMBER_MISSING'),
  );
}

/** May he tell the school of an error? One report at a time, also after confirming: people find things late. */
export function mayReportBaseData(viewer: Viewer, facts: BaseDataFacts): Decision {
  return all(mayUse(viewer, 'graduate.base-data'), when(!facts.hasOpenReport, 'ROSTER_REQUEST_OPEN_EXISTS'));
}
