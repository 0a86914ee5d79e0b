export const sides = ['advocating', 'supporting', 'mobilising', 'thriving'] as const
export type Side = (typeof sides)[number]

export interface Programme {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly summary: string
  readonly endedAt: string | null
  readonly version: number
}

export type ProgrammeDetails = Pick<Programme, 'name' | 'side' | 'summary'>
