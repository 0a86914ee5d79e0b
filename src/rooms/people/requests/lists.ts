/** What people may ask of us about what we hold on them (UK GDPR articles 15 to 18, 20 and 21), and complaints. */
export const requestKinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'complaint',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** How a request reached us: by a page of ours, or told to one of us who wrote it down. */
export const toldWays = ['letter', 'email', 'telephone', 'in-person'] as const
export type ToldWay = (typeof toldWays)[number]
export type CameBy = 'tent' | 'page' | ToldWay

/** What happens to a request, each with who and when. */
export type What =
  | 'received'
  | 'acknowledged'
  | 'identity-asked'
  | 'identity-shown'
  | 'asked'
  | 'heard'
  | 'extended'
  | 'wrote'
  | 'looked'
  | 'answered'
  | 'refused'
  | 'withdrawn'

/** Steps that somebody at the desk takes, in the order they are offered. */
export const deskSteps = [
  'acknowledged',
  'identity-asked',
  'identity-shown',
  'asked',
  'heard',
  'extended',
  'wrote',
  'answered',
  'refused',
  'withdrawn',
] as const satisfies readonly What[]
export type DeskStep = (typeof deskSteps)[number]

export type RequestState = 'open' | 'answered' | 'refused' | 'withdrawn'
