import { getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { Handler } from '@/lib/domain/certification/handler';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { regionFullName } from '@/lib/domain/regions/lookup';

type Row = readonly [label: string, value: string];

/** The handler as the claim names him; contact data as the query handed it in, masked or whole. */
export async function HandlerFacts({ handler, before }: { handler: Handler; before?: Handler | null }) {
  return <Facts rows={await marked(await handlerRows(handler), before ? await handlerRows(before) : null)} />;
}

/** The rows, what differs marked with what it was; rows of one part have the same words in the same order. */
async function marked(rows: readonly Row[], before: readonly Row[] | null) {
  const words = await getTranslations('certification.operator.changes');
  return rows.map(([label, value], index): readonly [string, ReactNode] => {
    const was = before?.[index]?.[1] ?? value;
    if (was === value) return [label, value];
    return [
      label,
      <span key={label} className="grid justify-items-start gap-1">
        <span>{value}</span>
        <Tag tone="warn">{words('changed')}</Tag>
        <span className="text-[13px] text-ink-2">{words('was', { value: was })}</span>
      </span>,
    ];
  });
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
export async function OrganisationFacts({
  organisation,
  before,
}: {
  organisation: Organisation;
  before?: Organisation | null;
}) {
  const rows = await organisationRows(organisation);
  return <Facts rows={await marked(rows, before ? await organisationRows(before) : null)} />;
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
