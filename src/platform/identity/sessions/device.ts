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

/** A device as its owner would name it, “Firefox on Windows”; no version, so that it says little about them. */
export function deviceName(userAgent: string | undefined): string {
  const told = (userAgent ?? '').slice(0, 400)
  const browser = browsers.find(([sign]) => sign.test(told))?.[1]
  const system = systems.find(([sign]) => sign.test(told))?.[1]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? 'A browser'
}
