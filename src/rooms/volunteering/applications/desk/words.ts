import type { NotMovedHere } from '../actions.ts'
import type { StageAge } from '../clocks/rules.ts'
import type { Limits } from '../clocks/settings.ts'
import type { Step } from '../panels.ts'
import type { ApplicationMove, ApplicationState, Stage } from '../types.ts'

/** Why a move was not made, and what to do about it. */
export const notMovedWords: Readonly<Record<NotMovedHere, string>> = {
  'there-already': 'It stands there already.',
  'no-way': 'From where it stands now, it cannot go there.',
  'guardian-not-yet':
    'They are under 18, and no parent or guardian has said yes. Write down what they told you, or wait for their answer.',
  'not-cleared': 'Something the role asks for is missing. Its steps say what.',
  gone: 'It is there no longer.',
  'changed-meanwhile':
    'Somebody changed it while you had this open. Look at it as it stands now, and try again.',
  'under-way-beside': 'They have another application to the same under way.',
}

/** How an application stands, at the desk. */
export const deskStates: Readonly<Record<ApplicationState, string>> = {
  draft: 'Draft',
  open: 'Under way',
  paused: 'Paused',
  cleared: 'Cleared',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

/** The stages as the desk calls them. */
export const stageNames: Readonly<Record<Stage, string>> = {
  application: 'Application',
  selection: 'Selection',
  checks: 'Checks',
  clearance: 'Clearance',
}

/** “5 days in Selection; it should take 7, and may take 14.” */
export function ageWords(stage: Stage, { days, colour }: StageAge, limits: Limits): string {
  const { ideal, most } = limits[stage]
  const counted = `${days} ${days === 1 ? 'day' : 'days'} in ${stageNames[stage]}`
  if (colour === 'still') return `${counted}; its clock stands still`
  return `${counted}; it should take ${ideal}, and may take ${most}`
}

/** A colour in words, for whoever does not see it. */
export const colourWords: Readonly<Record<StageAge['colour'], string>> = {
  green: 'In time',
  amber: 'Longer than it should',
  red: 'Too long',
  still: 'Clock stands still',
}

export const colourTones = { green: 'ok', amber: 'wait', red: 'stop', still: 'soft' } as const

const whys: Readonly<Record<string, string>> = {
  'guardian-said-no': 'a parent or guardian said no',
  'rested-unanswered': 'asked whether they still want to, and nothing came',
  'its-day-came': 'the day it rested until came',
}

/** One line of where it stood. */
export function moveWords(
  { state, stage, why }: ApplicationMove,
  before: ApplicationMove | undefined,
): string {
  const said =
    before === undefined
      ? 'Sent'
      : state === 'open' && before.state === 'open'
        ? `Moved to ${stageNames[stage]}`
        : state === 'open'
          ? 'Goes on'
          : {
              draft: 'Begun',
              paused: 'Paused',
              cleared: 'Cleared',
              declined: 'Declined',
              withdrawn: 'Withdrawn',
            }[state]
  return why === null ? said : `${said}: ${whys[why] ?? why}`
}

export const stageOptions = Object.entries(stageNames).map(([value, words]) => ({ value, words }))

/** Who acts next, at the desk. */
export const deskWaits: Readonly<Record<Step['who'], string>> = {
  you: 'Waiting on them',
  us: 'The wait is ours',
  both: 'Arranged',
  referee: 'Waiting on a referee',
  guardian: 'Waiting on their parent or guardian',
  dbs: 'Waiting on the DBS',
}
