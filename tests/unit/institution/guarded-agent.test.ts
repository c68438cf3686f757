import { expect, it } from 'vitest';
import { judgeDiscovery } from '@/lib/domain/institution/settings';
import { isInner } from '@/lib/institution/guarded-agent';
import { readDiscovery } from '@/lib/institution/read-discovery';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
])('counts %s as an address inside some network', (address) => expect(isInner(address)).toBe(true));

it.each(['8.8.8.8', '202.112.0.1', '172.32.0.1', '2001:da8::1'])('counts %s as public', (address) =>
  expect(isInner(address)).toBe(false),
);

it.each(['http://id.example.edu.cn', 'https://127.0.0.1:8443', 'https://[::1]:8443', 'https://localhost:8443'])(
  'does not call %s for somebody’s settings',
  async (issuer) => expect(await readDiscovery(issuer)).toEqual({ ok: false, code: 'ISSUER_INNER_ADDRESS' }),
);

const issuer = 'https://id.example.edu.cn';
const good = {
  issuer,
  authorization_endpoint: `${issuer}/a`,
  token_endpoint: `${issuer}/t`,
  jwks_uri: `${issuer}/k`,
};
it.each([
  [good, { ok: true }],
  [
    { ...good, issuer: `${issuer}/` },
    { ok: false, code: 'ISSUER_DIFFERS' },
  ],
  [
    { ...good, id_token_signing_alg_values_supported: ['HS256'] },
    { ok: false, code: 'ISSUER_LACKS_FLOW' },
  ],
  [
    { ...good, response_types_supported: ['id_token'] },
    { ok: false, code: 'ISSUER_LACKS_FLOW' },
  ],
  [{ issuer }, { ok: false, code: 'ISSUER_WITHOUT_OPENID' }],
  [null, { ok: false, code: 'ISSUER_WITHOUT_OPENID' }],
])('judges what an issuer publishes (%#)', (found, answer) => expect(judgeDiscovery(issuer, found)).toEqual(answer));
