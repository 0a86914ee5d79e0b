import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { NotNamed } from './rules.ts'
import type { RefereeState } from './types.ts'

/** What applicants read about those they name. */
export const say = phrases('references', {
  step: 'References',
  stepName: ask<{ count: number }>(
    '{count, plural, one {Name one referee} other {Name # referees}}. We write to them for you.',
  ),
  stepLater: 'We write to your referees when it comes to checks.',
  stepWaiting: ask<{ count: number }>(
    '{count, plural, one {One referee has} other {# referees have}} not answered yet. You need do nothing: we remind them, then ring.',
  ),
  stepRing: ask<{ count: number }>(
    '{count, plural, one {We ring one referee} other {We ring # referees}}: they have no email, or would rather talk. You need do nothing.',
  ),
  stepReading: 'Your referees have answered. We are reading.',
  stepHere: 'Your references are here.',

  title: 'Your referees',
  lede: ask<{ role: string }>('For {role}. Ask them first: most people are glad to be asked.'),
  card: 'Referees',
  nobody: 'You have named nobody yet.',
  nameOne: 'Name a referee',
  instead: 'Name somebody else instead',
  insteadOf: ask<{ name: string }>('Somebody else instead of {name}'),
  remove: 'Take away',
  removeWhom: ask<{ name: string }>(': {name}'),
  somebody: 'Somebody you named',
  back: 'Your application',
  needed: ask<{ count: number }>(
    '{count, plural, one {One more referee is} other {# more referees are}} needed.',
  ),
  neededKind: ask<{ count: number; kind: string }>(
    '{count, plural, one {One more referee is} other {# more referees are}} needed: {kind}.',
  ),
  enough: 'You have named everybody we need.',
  none: 'This role asks for no references.',
  never: 'You never see what they say, and they see nothing of you but your name and the role.',
  named: 'Kept. We write to them when it comes to checks.',
  asked: 'Kept. We write to them now.',
  byPhone: 'Kept. We ring them.',
  removed: 'Taken away.',

  name: 'Their name',
  kind: 'How do you know them?',
  professional: 'From work, study or volunteering',
  professionalHint: 'A manager, teacher, or somebody who ran something you helped with',
  personal: 'Personally',
  personalHint: 'A friend, a neighbour, somebody from your community',
  how: 'In a few words',
  howHint: 'For example: we ran the night shelter together, 2021 to 2025',
  family: 'Are they family, or your partner?',
  familyNot: 'For this role, referees cannot be family.',
  yes: 'Yes',
  no: 'No',
  email: 'Their email',
  phone: 'Their telephone',
  reachHint: 'One of the two is enough. Without an email we ring.',
  keep: 'Keep this referee',
  theirData:
    'Their address comes from you, so please ask them first. We use it for this reference only, because we have a duty to check who volunteers with us. They can say no, or tell us that it is not theirs.',
  theirDataKept: ask<{ kept: string }>('We take it away {kept} after we decide.'),
  putRight: 'Nothing was kept: please put this right',

  whenNamed: ask<{ day: string }>('Named on {day}. We have not written to them yet.'),
  whenAsked: ask<{ day: string }>('Asked on {day}.'),
  whenToRing: ask<{ day: string }>('Named on {day}. They have no email, so we ring them.'),
  whenCall: ask<{ day: string }>('Asked on {day}. They would rather talk, so we ring them.'),
  whenReminded: ask<{ day: string; again: string }>('Asked on {day}, reminded on {again}.'),
  whenRing: ask<{ day: string }>('If nothing comes by {day}, we ring.'),
  whenReceived: ask<{ day: string }>('We heard from them on {day}.'),
  whenEnded: ask<{ day: string }>('We heard on {day}. It counts for nothing against you.'),
  whenNotThem: ask<{ day: string }>('We heard on {day} that the address is somebody else’s.'),

  dossierTitle: 'Referees',
  dossierAbout:
    'Whom you named to say a few words about you, and when we heard from them. What they said is withheld: references given in confidence for a volunteer’s placement are exempt from access (Data Protection Act 2018, Schedule 2, paragraph 24). You may ask us, and we ask them.',
  dossierKept: ask<{ details: string; words: string }>(
    'Their addresses and numbers go {details} after we decided. What they said is kept {words} after you last took part.',
  ),
  namedOn: ask<{ day: string }>('You named them on {day}'),
  withheld: 'A reference is here; its words are withheld',
})

const states = phrases('references.state', {
  named: 'Not asked yet',
  asked: 'Waiting on them',
  'to-confirm': 'Waiting on them after a call',
  received: 'Received',
  declined: 'Cannot do it',
  'not-them': 'Not their address',
  replaced: 'Somebody else instead',
})

/** How it stands with a referee, as the applicant may know it: never what was thought of the words. */
export const stateWords: Record<RefereeState, Phrase> = {
  ...states,
  ring: states.received,
  counts: states.received,
  'not-counted': states.received,
}

export const refusals: Record<NotNamed, Phrase> = phrases('references.refused', {
  'not-now': 'Nobody can be named for this application now.',
  enough: 'You have named everybody we need.',
  'other-kind': 'Choose the other kind: that is the one still needed',
  family: 'For this role, name somebody who is not family',
  themselves: 'This is your own address or number. Enter theirs',
  'same-twice': 'You named somebody with this address or number before. Name somebody else',
  'not-theirs': 'Whoever reads this address told us that it is somebody else’s. Enter another',
  decides: 'This is somebody who decides about your application. Name somebody else',
})
