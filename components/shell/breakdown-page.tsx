'use client';

import { breakdown as chinese } from '@/lib/words/zh-CN/breakdown';
import { breakdown as english } from '@/lib/words/en/breakdown';

/** Says that a page could not be made, with the number under which the log tells why, and the ways on. */
export function BreakdownPage({ number, retry }: { number?: string; retry(): void }) {
  return (
    <main id="main" className="mx-auto grid max-w-[600px] gap-5 px-4 py-10">
      <title>{chinese.title}</title>
      {[chinese, english].map((words) => (
        <section key={words.title} lang={words === english ? 'en' : 'zh-CN'} className="panel px-[18px] py-4">
          <h1 className="text-[22px] leading-snug font-semibold">{words.title}</h1>
          <p className="mt-2">{words.text}</p>
          {number ? (
            <p className="mt-2 text-ink-2">
              {words.number} <code>{number}</code>
            </p>
          ) : null}
          <p className="mt-4 flex flex-wrap gap-2.5">
            <button type="button" className="button" onClick={retry}>
              {words.retry}
            </button>
            <a href="/" className="button">
              {words.home}
            </a>
          </p>
        </section>
      ))}
    </main>
  );
}
