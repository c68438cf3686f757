interface Props {
  words: { terms: string; privacy: string; opensNew: string };
}

/** The two texts a consent is about, each in a window of its own so that the form stays as it is. */
export function TermsLinks({ words }: Props) {
  const links = [
    ['/terms', words.terms],
    ['/privacy', words.privacy],
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-4 pl-6.5 text-[13px]">
      {links.map(([href, text]) => (
        <a
          key={href}
          href={href}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center underline"
        >
          {text}
          {words.opensNew}
        </a>
      ))}
    </p>
  );
}
