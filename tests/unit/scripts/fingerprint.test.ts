import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, readStamp, writeStamp } from '../../../scripts/lib/fingerprint.mjs';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  fs.mkdirSync(path.join(root, 'app'));
  fs.writeFileSync(path.join(root, 'app/page.tsx'), 'one');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe('fingerprint', () => {
  test('stays the same when only the time of a file changes', () => {
    const before = fingerprint(root, ['app']);
    fs.utimesSync(path.join(root, 'app/page.tsx'), 1, 1);
    expect(fingerprint(root, ['app', 'absent'])).toBe(before);
  });

  test('changes with content, a new file, a rename and a word', () => {
    const seen = new Set([fingerprint(root, ['app']), fingerprint(root, ['app'], ['word'])]);
    fs.writeFileSync(path.join(root, 'app/page.tsx'), 'two');
    seen.add(fingerprint(root, ['app']));
    fs.renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/route.tsx'));
    seen.add(fingerprint(root, ['app']));
    fs.writeFileSync(path.join(root, 'app/more.tsx'), '');
    seen.add(fingerprint(root, ['app']));
    expect(seen.size).toBe(5);
  });

  test('leaves out what is ignored', () => {
    const before = fingerprint(root, ['app']);
    fs.mkdirSync(path.join(root, 'app/generated'));
    fs.writeFileSync(path.join(root, 'app/generated/client.ts'), '');
    const isIgnored = (at: string) => at === path.join('app', 'generated');
    expect(fingerprint(root, ['app'], [], isIgnored)).toBe(before);
  });

  test('a stamp is read back as it was written', () => {
    const file = path.join(root, 'deep/stamp');
    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, 'value');
    expect(readStamp(file)).toBe('value');
  });
});
