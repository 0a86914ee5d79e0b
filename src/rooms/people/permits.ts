import { permit } from '../../platform/permits/permit.ts'

export const ownThings = permit('see and change one’s own things', {
  who: 'Everybody who has come in, for themselves only',
  why: 'What we hold about somebody is theirs to see, change and take back.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})
