import { getFormatter, getTranslations } from '@/lib/words/reader';
import { placeOfAgreement } from '@/app/_proceeding/places';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { agreementProceedings } from '@/lib/queries/proceeding/agreement-proceedings';

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE'>;
  agreementId: string;
  /** Since when it has been where it is: how long one has waited. */
  since: Date;
}

/** On the record of an agreement under review: the way to leave it together. Nothing where there is none. */
export async function RetractionWay({ viewer, agreementId, since }: Props) {
  const found = await agreementProceedings(viewer, agreementId);
  if (!found?.may.RETRACTION.allowed) return null;
  const [words, format] = await Promise.all([getTranslations('retractions.way'), getFormatter()]);
  return (
    <Panel title={words('title')}>
      <p className="mb-2 text-ink-2">
        {words('lead', { date: format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' }) })}
      </p>
      <LinkButton href={`${placeOfAgreement(viewer.party, agreementId)}/retract`}>{words('button')}</LinkButton>
    </Panel>
  );
}
