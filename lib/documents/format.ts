import { fenToYuan } from '@/lib/domain/rules/money';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { document as words } from '@/lib/words/zh-CN/document';

/** Puts values into the `{name}` places of a text; a place without a value stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A value as printed: a dash when there is none. */
export function orBlank(text: string | null | undefined): string {
  return text === null || text === undefined || text.trim() === '' ? words.blank : text;
}

/** 'YYYY-MM-DD' or 'YYYY-MM' as 2026年7月1日 or 2026年7月. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`;
}

/** An instant as date and minute in Asia/Shanghai: 2026年5月1日 10:21. */
export function chineseTime(instant: Date): string {
  const date = shanghaiDate(instant);
  const minutes = Math.floor((instant.getTime() - Date.parse(`${date}T00:00:00+08:00`)) / 60_000);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${chineseDate(date)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whole fen as 人民币 8,000 元／月（税前）. */
export function monthlyPay(fen: number): string {
  return fill(words.terms.pay, { yuan: fenToYuan(fen) });
}
