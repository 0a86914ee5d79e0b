/** What people can do. Chosen from a list, so that finding and asking mean the same. */
export const skills = [
  'cook', 'drive', 'teach', 'listen', 'translate', 'medical', 'legal', 'build', 'organise', 'money', 'write',
  'design', 'computers', 'music', 'sport', 'sew', 'garden', 'speak', 'fundraise', 'host',
] as const
export type Skill = (typeof skills)[number]

/** Languages that matter to the work, ISO 639; English is taken for granted. */
export const languages = [
  'ar', 'ti', 'am', 'prs', 'ps', 'fa', 'ckb', 'kmr', 'so', 'om', 'sq', 'vi', 'fr', 'es', 'uk', 'ru', 'tr', 'ur', 'bn',
  'he', 'yi', 'sw', 'zh', 'bfi',
] as const
export type Language = (typeof languages)[number]
