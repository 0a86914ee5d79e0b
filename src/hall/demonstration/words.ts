import { ask, phrases } from '../../platform/words/words.ts'

export const say = phrases('demonstration', {
  title: 'Look around as…',
  lede: 'Hineni Refugee Action is an invented charity: three hundred people, forty ways to help, five cities, one year. Be anybody you like, and change whatever you like.',
  facts: ask<{ day: string }>(
    'Everything is told from {day}. The next start on another day builds it anew, and what you changed is gone.',
  ),
  nothingLeaves: 'Nothing is sent outside. Letters stay in the outbox, where Tovah can read them.',
  nobody: 'Nobody in particular',
  nobodyIs: 'A visitor',
  nobodyCan: 'Sees what everybody sees: ways to help, the front page, and how to reach a person.',
  nobodyFirst: 'Find something near N12, or LS6, or M14, and sign up.',
  tryFirst: 'Try first:',
  enter: 'Enter',
  enterAs: ask<{ name: string }>(' as {name}'),
  isYou: 'You, at present',
  bannerLabel: 'Demonstration',
  banner: 'This is a demonstration. Everybody in it is invented.',
  bannerNobody: 'You are a visitor.',
  bannerYou: ask<{ name: string }>('You are {name}.'),
  bannerOther: 'Be somebody else',
})
