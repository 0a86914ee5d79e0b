import { asks, reads, right, wrong, type ModuleTold } from './told.ts'

export const limits: ModuleTold = {
  id: 'limits',
  title: 'Limits, phones and money',
  minutes: 20,
  pages: [
    reads(
      'Why there are limits',
      `Limits keep both of you safe. They also keep a friendship light. When it is clear what you do and do not do, nobody has to wonder, or ask, or say no.

The limits are ours, not yours. You can always say: “We are not allowed to.”`,
    ),
    reads(
      'Where you meet',
      `- Meet in public places: a café, a park, a library, a museum.
- Do not meet in your home or in theirs.
- Do not be alone together in a car. If a lift is needed, ask your coordinator first.
- Be back when you said.
- Tell your coordinator of each meeting, before or after. It takes one minute.

More days than you agreed on, or a night away, change which checks we need from you. So ask before, and not after.`,
    ),
    reads(
      'Phones',
      `Write to each other by the way that we set up with you. Keep it to when and where, and a kind word.

Do not follow each other on social media. Do not take or share pictures of them, not even lovely ones. Somebody may be looking for them.

If they write to you at night in distress, ring the number on your card. You are not the night service.`,
    ),
    asks(
      'A picture',
      'You have had a perfect day by the sea. The young person asks you to take a picture of them with your phone and put it up for all to see.',
      'What do you do?',
      [
        wrong(
          'I take it and post it. They asked me to.',
          'Once it is out, nobody can call it back. A face, a place and a day can lead somebody to them.',
        ),
        right(
          'I offer to take it with their own phone, for them.',
          'It is their picture, on their phone, and they decide who sees it. You can talk about who might.',
        ),
        wrong(
          'I take it with mine, and keep it to myself.',
          'Then a picture of a young person lies on your phone. Keep none, and you never have to explain one.',
        ),
      ],
    ),
    reads(
      'Money',
      `We pay for the meetings. You keep the receipt, and we pay you back.

Do not lend money, give money, or pay a bill, a fine or a fare home. It changes what you are to each other. If they need money, that is something to tell us, and we will look for a way with them.`,
    ),
    asks(
      'Forty pounds',
      'They have had a letter about a fine, and need 40 pounds by Friday. They are ashamed to ask you.',
      'What do you say?',
      [
        wrong(
          '“Here you are. Forget about it.”',
          'They will not forget. And the next letter may be for 400.',
        ),
        wrong('“I am sorry, that is against the rules.”', 'True, and it leaves them alone with the letter.'),
        right(
          '“I am glad you told me. I cannot lend it, but I know who helps with letters like that. Shall we ring them now?”',
          'You keep to the limit, and they are not alone. Most letters look different once two people have read them.',
        ),
      ],
      {
        more: 'Never sign anything for them, and never give advice on their claim. That is for their lawyer.',
      },
    ),
  ],
}

export const yourself: ModuleTold = {
  id: 'yourself',
  title: 'Looking after yourself',
  minutes: 15,
  pages: [
    reads(
      'What stays with you',
      `You may hear things that stay with you on the way home. You may dream of them, or feel flat, or snap at people you love. That is what happens to people who listen. It is not a sign that you are bad at this.`,
      {
        key: 'tea',
        alt: 'A teapot and two steaming cups on a table.',
        caption: 'Ring somebody. Then have some tea.',
      },
    ),
    reads(
      'Who is there for you',
      `- Your coordinator, on any working day.
- The evening once a month when befrienders meet. Come when it was hard, and when it was easy.
- Miriam, whenever it is about somebody’s safety.

You can pause at any time, for a month or a year, and nobody asks for a reason. Tell us early, so that we can tell the young person well.`,
    ),
    asks(
      'After a hard evening',
      'You have told Miriam what you were told. It is ten at night. You cannot stop thinking of it.',
      'What is a good thing to do?',
      [
        wrong(
          'I ring my best friend and tell her everything.',
          'Your friend is good for you. The story is not yours to pass on, though. Say how you feel, and nothing by which somebody could be known.',
        ),
        right(
          'I say to somebody close that I had a hard evening, and ring my coordinator in the morning.',
          'You are not alone tonight, the story stays where it belongs, and tomorrow somebody talks it through with you.',
        ),
        wrong(
          'I write to the young person to ask if they are all right.',
          'It may help you more than them, and it opens the night. Those whose work it is are looking after them.',
        ),
      ],
    ),
    reads(
      'Ending well',
      `Every befriending ends one day. They move, you move, or it is simply enough. A good ending is said aloud, in time, and celebrated.

Do not fade away, and do not promise to stay in touch for ever. Many people have gone from their lives without a word. You can be one who says goodbye.`,
    ),
    asks('Moving away', 'In two months you move to another city for work.', 'When do you tell them?', [
      wrong(
        'On the last day, so that it does not spoil the time before.',
        'Then there is no time to be sad, or cross, or to plan a last good day.',
      ),
      right(
        'Soon, once I have told my coordinator.',
        'Your coordinator thinks of what comes next for them. Then you both have time for a proper ending.',
      ),
      wrong(
        'I write to them once I have moved.',
        'For somebody who has lost people without a goodbye, that is one more.',
      ),
    ]),
  ],
}
