import { expect, it } from 'vitest';
import { deviceOf } from '@/lib/domain/account/device';
import { countedAddress, maskNetwork, placeOf } from '@/lib/domain/account/network';
import { channelsTaken } from '@/lib/domain/messages/kinds';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, 'CHROME', 'WINDOWS'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/131.0.0.0`, 'EDGE', 'WINDOWS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:133.0) Gecko/20100101 Firefox/133.0', 'FIREFOX', 'MAC'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
    'SAFARI',
    'IPHONE',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.53',
    'WECHAT',
    'IPHONE',
  ],
  ['Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/109.0 MQQBrowser/15.0', 'QQ', 'ANDROID'],
  [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${chrome} ArkWeb/4.1.6.1 Mobile`, 'HUAWEI', 'HARMONY'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome}`, 'CHROME', 'LINUX'],
  ['curl/8.5.0', 'UNKNOWN', 'UNKNOWN'],
])('reads %s as %s on %s', (agent, browser, system) => {
  expect(deviceOf(agent)).toEqual({ browser, system });
});

it('knows nothing of a sign-in that left no user agent', () => {
  expect(deviceOf(null)).toEqual({ browser: 'UNKNOWN', system: 'UNKNOWN' });
});

it.each([
  ['203.0.113.7', '203.0.113.7', 'SAME_ADDRESS', '203.0.113.*'],
  ['203.0.113.9', '203.0.113.7', 'SAME_NETWORK', '203.0.113.*'],
  ['198.51.100.1', '203.0.113.7', 'ELSEWHERE', '198.51.100.*'],
  ['10.3.4.5', '203.0.113.7', 'PRIVATE', '10.3.4.*'],
  ['172.31.0.1', '203.0.113.7', 'PRIVATE', '172.31.0.*'],
  ['172.32.0.1', '203.0.113.7', 'ELSEWHERE', '172.32.0.*'],
  ['::ffff:192.168.1.2', '192.168.1.3', 'SAME_NETWORK', '192.168.1.*'],
  ['127.0.0.1', '203.0.113.7', 'THIS_MACHINE', '127.0.0.*'],
  ['2001:db8:1:2::5', '2001:db8:1:2:0:0:0:9', 'SAME_NETWORK', '2001:db8:1:2::*'],
  ['2001:db8::5', '2001:db8:1:2::9', 'ELSEWHERE', '2001:db8:0:0::*'],
  ['fd00::1', '203.0.113.7', 'PRIVATE', 'fd00:0:0:0::*'],
  ['unknown', '203.0.113.7', 'UNKNOWN', null],
  [null, '203.0.113.7', 'UNKNOWN', null],
])('places %s seen from %s as %s', (address, now, place, network) => {
  expect(placeOf(address, now)).toBe(place);
  expect(maskNetwork(address)).toBe(network);
});

it('takes the chosen channels of what is offered, and never fewer for security', () => {
  const channels = { kind: 'SIGNING', offered: ['MAIL', 'SMS'], usual: ['MAIL'] } as const;
  expect(channelsTaken(channels, [])).toEqual(['MAIL']);
  expect(channelsTaken(channels, [{ kind: 'SIGNING', mail: false, sms: true }])).toEqual(['SMS']);
  expect(channelsTaken({ ...channels, offered: [] }, [{ kind: 'SIGNING', mail: true, sms: true }])).toEqual([]);
  expect(channelsTaken(channels, [{ kind: 'ACCOUNT', mail: false, sms: false }])).toEqual(['MAIL']);
  const security = { kind: 'SECURITY', offered: ['MAIL', 'SMS'], usual: ['MAIL'] } as const;
  expect(channelsTaken(security, [{ kind: 'SECURITY', mail: false, sms: false }])).toEqual(['MAIL']);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51000', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['2001:db8:1:2::5', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['unknown', 'unknown'],
  ['018f0000-0000-7000-8000-000000000000', '018f0000-0000-7000-8000-000000000000'],
])('counts %s as %s', (address, counted) => {
  expect(countedAddress(address)).toBe(counted);
});
