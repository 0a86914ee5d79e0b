/** Why the law lets us keep what somebody wants to be gone: UK GDPR article 17(3). */
export const grounds = ['claim', 'inquiry', 'duty'] as const
export type Ground = (typeof grounds)[number]

export type HoldStepKind = 'set' | 'kept-on' | 'ended'
