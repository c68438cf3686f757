import { getTranslations } from '@/lib/words/reader';
import { Facts } from '@/components/ui/panel';
import type { Handler } from '@/lib/domain/certification/handler';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { regionFullName } from '@/lib/domain/regions/lookup';

type Row = readonly [label: string, value: string];

/** The handler as the claim names him; contact data as the query handed it in, masked or whole. */
export async function HandlerFacts({ handler }: { handler: Handler }) {
  return <Facts rows={await handlerRows(handler)} />;
}

/** Word and value of every entry about the handler. */
export async function handlerRows(handler: Handler): Promise<Row[]> {
  const [words, facts] = await Promise.all([
    getTranslations('certification.person'),
    getTranslations('certification.facts'),
  ]);
  const none = facts('none');
  return [
    [words('name'), handler.name],
    [words('companyName'), handler.companyName],
    [words('department'), handler.department],
    [words('position'), handler.position],
    [words('email'), handler.email],
    [words('workTelephone'), handler.workTelephone ?? none],
    [words('fax'), handler.fax ?? none],
  ];
}

/** The organisation as the claim describes it, codes in words. */
export async function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  return <Facts rows={await organisationRows(organisation)} />;
}

/** Word and value of every entry about the organisation. */
export async function organisationRows(organisation: Organisation): Promise<Row[]> {
  const [words, facts, codes] = await Promise.all([
    getTranslations('certification.organisation'),
    getTranslations('certification.facts'),
    getTranslations('codes'),
  ]);
  const none = facts('none');
  const { name, creditCode, industry, businessFields, enterpriseType, nature, scale } = organisation;
  const { regionCode, address, postcode, website, contact, telephone, email, method } = organisation;
  return [
    [words('name'), name],
    [words('creditCode'), creditCode],
    [words('licenceEndsOn'), organisation.licenceEndsOn ?? words('licenceWithoutEnd')],
    [words('industry'), codes(`industry.${industry}`)],
    [words('businessFields'), businessFields.join(' · ') || none],
    [words('enterpriseType'), codes(`enterpriseType.${enterpriseType}`)],
    [words('nature'), codes(`employerNature.${nature}`)],
    [words('scale'), codes(`employerScale.${scale}`)],
    [words('regionCode'), regionFullName(regionCode) ?? none],
    [words('address'), address],
    [words('postcode'), postcode ?? none],
    [words('website'), website ?? none],
    [words('contact'), contact],
    [words('telephone'), telephone],
    [words('email'), email],
    [words('method'), words(method === 'remittance' ? 'methodRemittance' : 'methodMaterials')],
  ];
}
