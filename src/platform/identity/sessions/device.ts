import { ask, phrases, type Words } from '../../words/words.ts'

const browsers: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/\bEdgi?A?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bMac(intosh| OS X)\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const nobodys = 'A browser'

/** A device as its owner would name it, “Firefox on Windows”; no version, so that it says little about them. */
export function deviceName(userAgent: string | undefined): string {
  const told = (userAgent ?? '').slice(0, 400)
  const browser = browsers.find(([sign]) => sign.test(told))?.[1]
  const system = systems.find(([sign]) => sign.test(told))?.[1]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? nobodys
}

const say = phrases('identity.devices', {
  browserOn: ask<{ browser: string; system: string }>('{browser} on {system}'),
  aBrowser: 'A browser',
})

/** A device as it was named by `deviceName`, in the reader's language; a name somebody gave it stays as it is. */
export function deviceWords(words: Words, name: string): string {
  if (name === nobodys) return words.say(say.aBrowser)
  const [browser, system, ...more] = name.split(' on ')
  const isOurs =
    more.length === 0 &&
    browsers.some(([, known]) => known === browser) &&
    systems.some(([, known]) => known === system)
  return isOurs ? words.say(say.browserOn, { browser: browser!, system: system! }) : name
}
