/** Words of lib/words/…/account under `browsers` and `systems`. */
export type BrowserName =
  'WECHAT' | 'QQ' | 'DINGTALK' | 'EDGE' | 'OPERA' | 'SAMSUNG' | 'HUAWEI' | 'FIREFOX' | 'CHROME' | 'SAFARI' | 'UNKNOWN';
export type SystemName = 'HARMONY' | 'ANDROID' | 'IPHONE' | 'IPAD' | 'WINDOWS' | 'MAC' | 'LINUX' | 'UNKNOWN';

export interface Device {
  browser: BrowserName;
  system: SystemName;
}

// The first that fits counts: nearly every browser also says that it is Chrome or Safari, and Chrome says both.
const browsers: readonly (readonly [BrowserName, RegExp])[] = [
  ['WECHAT', /MicroMessenger\//],
  ['DINGTALK', /DingTalk\//],
  ['QQ', /\b(?:QQ|MQQBrowser|QQBrowser)\//],
  ['EDGE', /\bEdg(?:e|A|iOS)?\//],
  ['OPERA', /\bOPR\//],
  ['SAMSUNG', /SamsungBrowser\//],
  ['HUAWEI', /HuaweiBrowser\/|ArkWeb\//],
  ['FIREFOX', /\b(?:Firefox|FxiOS)\//],
  ['CHROME', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['SAFARI', /\bVersion\/[\d.]+.*Safari\//],
];
const systems: readonly (readonly [SystemName, RegExp])[] = [
  ['HARMONY', /HarmonyOS|OpenHarmony/],
  ['ANDROID', /Android/],
  ['IPHONE', /iPhone|iPod/],
  ['IPAD', /iPad/],
  ['WINDOWS', /Windows/],
  ['MAC', /Macintosh|Mac OS X/],
  ['LINUX', /Linux|X11|CrOS/],
];

const firstOf = <Name>(rules: readonly (readonly [Name, RegExp])[], text: string): Name | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Browser and system as a user agent claims to be. It is a claim, good for recognising an own device, never for a
 * decision. Versions are left out: they change every month and nobody knows his own.
 */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  return { browser: firstOf(browsers, text) ?? 'UNKNOWN', system: firstOf(systems, text) ?? 'UNKNOWN' };
}
