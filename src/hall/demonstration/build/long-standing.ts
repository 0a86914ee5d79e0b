/** Where somebody who has befriended for years stands, by when their certificate was issued, and what happened since. */
export const longStanding = [
  { issued: 240, training: 150 },
  { issued: 410, training: 300 },
  { issued: 690, training: 330, asked: 290 },
  { issued: 712, training: 200, asked: 320 },
  { issued: 745, training: 240 },
  { issued: 752, training: 260, exempt: 'check' },
  { issued: 380, training: 100, stopped: 'paused' },
  { issued: 600, training: 400, asked: 200, stopped: 'left' },
] as const satisfies readonly {
  readonly issued: number
  readonly training: number
  readonly asked?: number
  readonly exempt?: string
  readonly stopped?: 'paused' | 'left'
}[]

/** Where those stand who sit at the homework table, by when their certificate was issued and they learned, in days ago. */
export const helping = [
  { issued: 200, training: 150 },
  { issued: 690, training: 120 },
  { issued: 745, training: 210 },
  { issued: 320, training: 600, asked: true },
  { issued: 150, training: 90 },
  { issued: 400, training: 300, mistaken: true },
  { issued: 260, training: 500 },
] as const satisfies readonly {
  readonly issued: number
  readonly training: number
  /** An exemption was asked for, and waits for another of us. */
  readonly asked?: boolean
  /** Something was written down that was somebody else’s, and taken back. */
  readonly mistaken?: boolean
}[]
