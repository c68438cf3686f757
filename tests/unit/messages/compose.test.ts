import { describe, expect, it } from 'vitest';
import { codePurposes } from '@/lib/db/stores/one-time-codes';
import { placeOf, wholeAddress } from '@/lib/domain/messages/links';
import { messageTemplates } from '@/lib/domain/messages/templates';
import { composeMessage, composeNotice, mailText, shortText } from '@/lib/notices/compose';
import { catalogues } from '@/lib/words/catalogues';

const names = (text: { subject: string; body: string }): string[] =>
  [...new Set([...`${text.subject} ${text.body}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

describe('Messages', () => {
  it.each(messageTemplates)('%s has words that ask for the same facts in both languages', (template) => {
    expect(names(catalogues.en.messages[template])).toEqual(names(catalogues['zh-CN'].messages[template]));
  });

  it('has a template for every text', () => {
    expect(Object.keys(catalogues.en.messages).sort()).toEqual([...messageTemplates].sort());
  });

  it('fills in what it is given and interprets nothing of it', () => {
    const facts = { name: '{organisation}<b>', organisation: '$&' };
    expect(composeMessage('MEMBERSHIP_ACCEPTED', 'en', facts).subject).toBe(
      '{organisation}<b> accepted the invitation',
    );
    expect(composeMessage('MEMBERSHIP_ACCEPTED', 'en', facts).body).toContain('act for $&.');
  });

  it('speaks Chinese to a reader of a language it does not know', () => {
    expect(composeMessage('ONE_TIME_CODE', 'fr', { code: '123456', purpose: 'reset-password' }).subject).toBe(
      '三方签约：重设密码的验证码 123456',
    );
  });

  it('a code says what it is for, and one of a purpose without words says something true', () => {
    expect(composeMessage('ONE_TIME_CODE', 'en', { code: '643272', purpose: 'reset-password' }).body).toMatch(
      /^Sanfang: your code to reset the password is 643272\./,
    );
    const { body } = composeMessage('ONE_TIME_CODE', 'zh-CN', { code: '643272', purpose: 'constructor' });
    expect(shortText(body, null)).toBe(
      '【三方签约】您正在办理业务，验证码 643272，10 分钟内有效，只能使用一次。不是您本人操作请忽略，并且不要告诉任何人。',
    );
  });

  it('every purpose of a code has words of its own', () => {
    for (const purpose of codePurposes) expect(Object.keys(catalogues['zh-CN'].signIn.codePurposes)).toContain(purpose);
  });

  it('sends no half sentence', () => {
    expect(() => composeMessage('ONE_TIME_CODE', 'en', {})).toThrow('{code}');
    expect(() =>
      composeMessage('ONE_TIME_CODE', 'en', Object.create({ code: '1' }) as Record<string, string>),
    ).toThrow();
  });

  it('knows which side is not told of an event', () => {
    const facts = { employer: 'A', graduate: 'B', post: 'C', replyBy: '2026-12-01' };
    expect(composeNotice('INVITATION_SENT', 'EMPLOYER', 'en', facts)).toBeNull();
    expect(composeNotice('INVITATION_SENT', 'GRADUATE', 'en', facts)?.subject).toBe('A invites you: C');
  });

  it('names the level that passed and the one that has the agreement now', () => {
    const facts = { employer: 'A', graduate: 'B', post: 'C', replyBy: '2026-12-01' };
    const review = { passed: 'DEPARTMENT', next: 'SCHOOL' } as const;
    const text = composeNotice('REVIEW_PASSED', 'GRADUATE', 'zh-CN', { ...facts, review });
    expect(text?.body).toBe('您与A的协议院系审核已通过，等学校审核。您现在不需要处理。');
    expect(() => composeNotice('REVIEW_PASSED', 'GRADUATE', 'en', facts)).toThrow('{passed}');
  });

  it('leaves the house with whole addresses only', () => {
    expect(wholeAddress('https://a.example', '/activate')).toBe('https://a.example/activate');
    expect(wholeAddress('https://a.example/', '/join/x?y=1')).toBe('https://a.example/join/x?y=1');
    expect(wholeAddress('https://a.example', null)).toBeNull();
  });

  it('puts links where mail programs and phones find them', () => {
    expect(mailText('正文', 'https://a.example/x')).toBe('正文\n\nhttps://a.example/x\n');
    expect(mailText('正文', null)).toBe('正文\n');
    expect(shortText('正文：', 'https://a.example/x')).toBe('【三方签约】正文： https://a.example/x');
    expect(shortText('正文', null)).toBe('【三方签约】正文');
  });
});

describe('Where a message leads', () => {
  it.each([
    ['/employer/agreements/1', 'EMPLOYER', '/employer/agreements/1'],
    ['/school', 'EMPLOYER', '/choose?next=%2Fschool'],
    ['/schools-of-others', 'EMPLOYER', '/schools-of-others'],
    ['/help', 'GRADUATE', '/help'],
    [null, 'PLATFORM', '/inbox'],
  ] as const)('%s for %s is %s', (link, party, place) => {
    expect(placeOf(link, party)).toBe(place);
  });
});
