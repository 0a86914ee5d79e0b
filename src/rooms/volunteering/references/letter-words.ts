import { ask, phrases } from '../../../platform/words/words.ts'

export const say = phrases('references.letter', {
  askSubject: ask<{ name: string }>('A few words about {name}?'),
  askHello: ask<{ referee: string; name: string; charity: string; role: string }>(
    'Hello {referee}, {name} would like to volunteer with {charity} ({role}), and named you as somebody who can say a few words about them.',
  ),
  askHow: ask<{ day: string }>(
    'It is six questions, about seven minutes. Please answer by {day}. You may also talk to us on the telephone, or say that you would rather not: the page has a way for each.',
  ),
  askButton: 'Say a few words',
  link: ask<{ day: string; name: string }>(
    'The link is yours alone and opens until {day}. Looking at it changes nothing. If you do not know {name}, the page has a way to tell us.',
  ),
  address: ask<{ name: string; months: number }>(
    'Your address came from {name}. We use it for this reference only, because we have a duty to check who volunteers with us, and take it away {months, plural, one {one month} other {# months}} after we decide.',
  ),
  because: ask<{ name: string }>('{name} named you as a referee.'),

  remindSubject: ask<{ name: string }>('Still hoping for a few words about {name}'),
  remindHello: ask<{ referee: string; name: string; role: string }>(
    'Hello {referee}, some days ago we asked you for a few words about {name}, who would like to volunteer with us ({role}). What you kept is still there.',
  ),
  remindHow: ask<{ day: string }>(
    'If you can, please answer by {day}. If you would rather talk, or rather not, the page has a way for each, and no reason is needed.',
  ),

  callSubject: ask<{ day: string; time: string }>('We ring you on {day} at {time}'),
  callHello: ask<{ referee: string; name: string; day: string; time: string }>(
    'Hello {referee}, thank you. We ring you about {name} on {day} at {time}, for about ten minutes. What you say is written down, and you read it before it counts.',
  ),
  callFrom: ask<{ phone: string }>(
    'If the time no longer suits you, choose another on your page, or ring us: {phone}.',
  ),

  callOther: 'If the time no longer suits you, choose another on your page.',

  rightSubject: ask<{ name: string }>('Is this what you said about {name}?'),
  rightHello: ask<{ referee: string; name: string }>(
    'Hello {referee}, thank you for talking with us about {name}. We wrote down what you said. Please read it, put right what is not, and say that it is right. It counts only then.',
  ),
  rightButton: 'Read what we wrote down',

  overSubject: ask<{ name: string }>('We no longer need your words about {name}'),
  overHello: ask<{ referee: string; name: string }>(
    'Hello {referee}, we asked you for a few words about {name}. They are no longer needed, and the link we sent you no longer opens. Thank you for your time.',
  ),
  overNothing: 'You need do nothing. We do not write to you again.',

  anotherSubject: 'Please name somebody else as a referee',
  anotherDeclined: ask<{ name: string; referee: string }>(
    'Hello {name}, {referee} cannot be your referee. That is quite usual, nobody asked for a reason, and it counts for nothing against you.',
  ),
  anotherNotThem: ask<{ name: string; referee: string }>(
    'Hello {name}, the address you gave us for {referee} is somebody else’s, so we took it away. You may name {referee} again with another address, or somebody else.',
  ),
  anotherAsked: ask<{ name: string; referee: string }>(
    'Hello {name}, we need one more referee beside or instead of {referee}. Please name somebody else.',
  ),
  anotherButton: 'Name somebody else',
  anotherBecause: 'You applied for a role with us.',
  somebody: 'your referee',
})
