import { expect, it } from 'vitest';
import { inputsOf, TooManyInputs, withoutSecrets } from '@/lib/server/form-values';

it('reads a form: repeated names become a list, what belongs to the frame is left out', () => {
  const form = new FormData();
  for (const [name, value] of [
    ['a', '1'],
    ['b', '2'],
    ['b', '3'],
    ['b', '4'],
    ['intent', 'x'],
    ['$ACTION_ID', 'y'],
  ] as const) {
    form.append(name, value);
  }
  expect(inputsOf(form)).toEqual({ a: '1', b: ['2', '3', '4'] });
});

it('refuses a flood of inputs before working through it', () => {
  const form = new FormData();
  for (let count = 0; count < 5000; count += 1) form.append('a', '');
  expect(() => inputsOf(form)).toThrow(TooManyInputs);
});

it('never hands a password or a code back', () => {
  expect(withoutSecrets({ name: 'x', password: 'p', newPassword: 'q', code: '1', mobileCode: '2' })).toEqual({
    name: 'x',
  });
});
