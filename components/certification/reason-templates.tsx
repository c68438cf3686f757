'use client';

interface Props {
  /** Name of the text area in the same form that takes the text. */
  field: string;
  title: string;
  templates: readonly (readonly [key: string, label: string, text: string])[];
  /** The same page with this text filled in: how it works without JavaScript. */
  base: string;
}

/** Usual reasons: choosing one puts its text into the field, where it can be edited. */
export function ReasonTemplates({ field, title, templates, base }: Props) {
  const fill = (event: React.MouseEvent<HTMLAnchorElement>, text: string) => {
    const area = event.currentTarget.closest('form')?.elements.namedItem(field);
    if (!(area instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    area.value = text;
    area.focus();
  };
  return (
    <div>
      <p className="mb-1 text-[13px] text-ink-2">{title}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {templates.map(([key, label, text]) => (
          <li key={key}>
            <a
              href={`${base}?${field}=${key}#field-${field}`}
              onClick={(event) => fill(event, text)}
              className="inline-flex min-h-11 items-center underline sm:min-h-0"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
