import { expect, it } from 'vitest';
import { arrayText } from '@/lib/db/array-text';

it('writes ids, numbers and codes as they are, and quotes whatever an array would take for something else', () => {
  expect(arrayText([1, null, 'resident-id', 'a+b/c='])).toBe('{1,NULL,resident-id,a+b/c=}');
  expect(arrayText(['', 'null', 'NULL', 'a,b', '{x}', 'say "\\"', '二面'])).toBe(
    '{"","null","NULL","a,b","{x}","say \\"\\\\\\"","二面"}',
  );
  expect(arrayText([])).toBe('{}');
});
