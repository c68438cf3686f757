import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { embeddedKeys, isDemoWanted, provideKeys } from '../../../scripts/lib/settings.mjs';

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
afterEach(() => vi.unstubAllEnvs());

describe('the keys of the embedded database', () => {
  test('are made once, 32 bytes each, for the owner only', () => {
    const root = folder();
    const keys: Record<string, string> = embeddedKeys(root);
    expect(Object.keys(keys)).toHaveLength(4);
    for (const key of Object.values(keys)) expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(fs.statSync(path.join(root, '.data/keys.json')).mode & 0o777).toBe(0o600);
    expect(embeddedKeys(root)).toEqual(keys);
  });

  test('are never made anew over a broken file', () => {
    const root = folder();
    fs.mkdirSync(path.join(root, '.data'));
    fs.writeFileSync(path.join(root, '.data/keys.json'), '{');
    expect(() => embeddedKeys(root)).toThrow('cannot be read');
  });

  test('must be given with a database of one’s own', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://db.example/x');
    vi.stubEnv('DATA_HASH_KEY', '');
    expect(() => provideKeys(folder())).toThrow('DATA_HASH_KEY');
  });
});

describe('the demo', () => {
  test.each([
    { url: '', host: '127.0.0.1', demo: '', wanted: true },
    { url: '', host: '0.0.0.0', demo: '', wanted: false },
    { url: '', host: '127.0.0.1', demo: '0', wanted: false },
    { url: 'postgresql://x/y', host: '127.0.0.1', demo: '', wanted: false },
    { url: 'postgresql://x/y', host: '127.0.0.1', demo: '1', wanted: true },
    { url: '', host: '127.0.0.1', demo: '', app: 'http://localhost:3000', wanted: true },
    // Behind a proxy on the same machine everybody could use its known passwords.
    { url: '', host: '127.0.0.1', demo: '', app: 'https://sign.example.cn', wanted: false },
    { url: '', host: '127.0.0.1', demo: '', proxy: '1', wanted: false },
  ])('with url "$url", host $host, DEMO "$demo", APP_URL "$app", TRUST_PROXY "$proxy": $wanted', (given) => {
    const { url, host, demo, wanted } = given;
    vi.stubEnv('APP_URL', given.app ?? '');
    vi.stubEnv('TRUST_PROXY', given.proxy ?? '');
    vi.stubEnv('DATABASE_URL', url);
    vi.stubEnv('DEMO', demo);
    expect(isDemoWanted(host)).toBe(wanted);
  });
});
