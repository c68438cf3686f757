const STAR = '*';

/**
 * A name with its inner characters starred: 王小雨 → 王*雨, 张三 → 张*, 欧阳建国 → 欧**国. Latin names keep the first
 * letter of each word: Ann Lee → A** L**. Counts code points, so rare characters are not cut in half.
 */
export function maskName(name: string): string {
  const text = name.trim();
  if (/^[\p{Script=Latin}\s.'’-]+$/u.test(text)) return text.replace(/(?<=[^\s])[^\s]/gu, STAR);
  const signs = [...text];
  if (signs.length <= 1) return signs.length ? STAR : '';
  if (signs.length === 2) return `${signs[0]}${STAR}`;
  return `${signs[0]}${STAR.repeat(signs.length - 2)}${signs[signs.length - 1]}`;
}

/** An identity number by its first 3 and last 4; short ones (passports) by the first 1 and last 2. */
export function maskIdentityNumber(number: string): string {
  return number.length >= 12 ? keepEnds(number, 3, 4) : keepEnds(number, 1, 2);
}

/** A mobile number as 138****5678; any other telephone number by its last two digits. */
export function maskMobile(number: string): string {
  return /^\d{11}$/.test(number) ? keepEnds(number, 3, 4) : keepEnds(number, 0, 2);
}

/** A bank account by its first 4 and last 4, as the guide's remittance page shows it. */
export function maskBankAccount(account: string): string {
  return account.length > 8 ? keepEnds(account, 4, 4) : keepEnds(account, 0, 2);
}

/** An e-mail address by its first character and its domain: z***@example.cn. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? STAR.repeat(3) : `${address.charAt(0)}***${address.slice(at)}`;
}

/** An address by its first four characters: enough to recognise it, not to find it. */
export function maskAddress(address: string): string {
  return `${[...address].slice(0, 4).join('')}${STAR.repeat(3)}`;
}

function keepEnds(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden < 1) return STAR.repeat(text.length);
  return text.slice(0, first) + STAR.repeat(hidden) + (last ? text.slice(-last) : '');
}
