/** Whom we know besides somebody: whom to ring when something happens, and who answers for somebody under 18. */
export const kinKinds = ['emergency', 'guardian'] as const
export type KinKind = (typeof kinKinds)[number]

export interface Kin {
  readonly name: string
  /** What they are to them, as they call it: mother, friend. */
  readonly relation: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** What the desk opens with a reason, each by a permit of its own. */
export const opened = ['emergency', 'guardian', 'needs'] as const
export type Opened = (typeof opened)[number]

/** Why each may be opened; kept as the reason in the log, which its person reads. */
export const reasonsFor = {
  emergency: [
    'something happened to them',
    'they did not come and do not answer',
    'to check that it is still right',
  ],
  guardian: ['to ask for their consent', 'something happened to them', 'to check that it is still right'],
  needs: ['to plan for what they need', 'they asked one of us to look'],
} as const satisfies Record<Opened, readonly string[]>
