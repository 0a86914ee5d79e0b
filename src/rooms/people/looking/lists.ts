/**
 * Why the law lets a note be held back from a copy (UK GDPR article 15): it tells of somebody else (Data Protection Act
 * 2018, schedule 2, paragraph 16), it would do serious harm (schedule 3, paragraphs 5, 11 and 19), it is about harm to a
 * child for whom another asks (schedule 3, paragraph 21), or it would hinder the police (schedule 2, paragraph 2).
 */
export const grounds = ['others', 'harm', 'child', 'crime'] as const
export type Ground = (typeof grounds)[number]
