import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';

/** The way from the list to here: the record, the answer, and the steps of an own version. */
export async function CounterTrail({
  id,
  name,
  steps = [],
}: {
  id: string;
  name: string;
  steps?: readonly (readonly [text: string, href?: string])[];
}) {
  const [words, detail] = await Promise.all([
    getTranslations('counterProposal.employer'),
    getTranslations('employer.detail'),
  ]);
  const record = `/employer/agreements/${id}`;
  return (
    <Breadcrumb
      label={detail('trail')}
      trail={[
        [detail('agreements'), '/employer/agreements'],
        [name, record],
        ...(steps.length > 0
          ? ([[words('trail'), `${record}/counter`], ...steps] as const)
          : ([[words('trail')]] as const)),
      ]}
    />
  );
}
