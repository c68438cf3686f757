/** What no file name on Windows may hold, and what is not seen. */
const UNUSABLE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST = 80;

/**
 * The name of a paper in an archive: the agreement's number, the graduate's name. Safe on Windows, macOS and Linux: no
 * sign a system refuses, no dot or space at the end, short. `taken` are names given before, in small letters; a second
 * one of the same name gets a count, because file systems do not tell A from a.
 */
export function paperName(number: string, graduate: string, taken: Set<string>): string {
  const clean = (text: string): string => text.normalize('NFC').replace(UNUSABLE, ' ').replace(/\s+/gu, ' ').trim();
  const whole = [...`${clean(number)}-${clean(graduate)}`].slice(0, LONGEST).join('');
  const stem = whole.replace(/^[\s.-]+|[\s.-]+$/gu, '') || 'agreement';
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(?![^.\s])/iu.test(stem) ? `_${stem}` : stem;
  let name = `${safe}.pdf`;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${safe} (${count}).pdf`;
  taken.add(name.toLowerCase());
  return name;
}
