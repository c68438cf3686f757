interface DateTimeProps {
  /** A moment, an ISO text, or a plain day `2027-07-01`, which is shown as it is. */
  value: Date | string;
  precision?: 'day' | 'minute' | 'second';
  /** Other words for the moment (今天 18:00); the exact time then stands in the title. */
  text?: string;
}

const lengths = { day: 10, minute: 16, second: 19 } as const;

/** `2026-11-21 09:14` in Asia/Shanghai, the same on server and in browser, in both languages. */
export function formatMoment(value: Date | string, precision: 'day' | 'minute' | 'second' = 'minute'): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const moment = new Date(value);
  const shanghai = new Date(moment.getTime() + 8 * 60 * 60 * 1000); // no daylight saving since 1991
  return shanghai.toISOString().slice(0, lengths[precision]).replace('T', ' ');
}

/** A time with its machine-readable form. */
export function DateTime({ value, precision = 'minute', text }: DateTimeProps) {
  const exact = formatMoment(value, precision);
  return (
    <time dateTime={typeof value === 'string' ? value : value.toISOString()} title={text ? exact : undefined}>
      {text ?? exact}
    </time>
  );
}
