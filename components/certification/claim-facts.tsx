import { getTranslations } from 'next-intl/server';
import { Facts } from '@/components/ui/panel';
import type { Handler } from '@/lib/domain/certification/handler';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { regionFullName } from '@/lib/domain/regions/lookup';

/** Who acts for the organisation, word by word as entered. */
export async function HandlerFacts({ handler }: { handler: Handler | null }) {
  const [words, facts] = await Promise.all([
    getTranslations('certification.person'),
    getTranslations('certification.facts'),
  ]);
  if (!handler) return <p className="text-ink-2">{facts('none')}</p>;
  const { name, companyName, department, position, email, workTelephone, fax } = handler;
  const none = <span className="text-ink-3">{facts('none')}</span>;
  return (
    <Facts
      rows={[
        [words('name'), name],
        [words('companyName'), companyName],
        [words('department'), department],
        [words('position'), position],
        [words('email'), <span className="break-all">{email}</span>],
        [words('workTelephone'), workTelephone ?? none],
        [words('fax'), fax ?? none],
      ]}
    />
  );
}

/** The organisation as entered, codes in words. */
export async function OrganisationFacts({ organisation }: { organisation: Organisation | null }) {
  const [words, codes, facts] = await Promise.all([
    getTranslations('certification.organisation'),
    getTranslations('codes'),
    getTranslations('certification.facts'),
  ]);
  if (!organisation) return <p className="text-ink-2">{facts('none')}</p>;
  const { creditCode, industry, enterpriseType, nature, scale, businessFields, website, regionCode } = organisation;
  const none = <span className="text-ink-3">{facts('none')}</span>;
  return (
    <Facts
      rows={[
        [words('name'), <span className="font-semibold">{organisation.name}</span>],
        [words('creditCode'), <span className="break-all tabular-nums">{creditCode}</span>],
        [words('industry'), codes(`industry.${industry}`)],
        [words('businessFields'), businessFields.length > 0 ? businessFields.join(' · ') : none],
        [words('enterpriseType'), codes(`enterpriseType.${enterpriseType}`)],
        [words('nature'), codes(`employerNature.${nature}`)],
        [words('scale'), codes(`employerScale.${scale}`)],
        [words('regionCode'), regionFullName(regionCode) ?? regionCode],
        [words('address'), organisation.address],
        [words('postcode'), organisation.postcode],
        [words('website'), website ? <span className="break-all">{website}</span> : none],
        [words('contact'), organisation.contact],
        [words('telephone'), organisation.telephone],
        [words('email'), <span className="break-all">{organisation.email}</span>],
        [words('method'), words('methodMaterials')],
      ]}
    />
  );
}
