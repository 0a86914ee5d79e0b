import { asks, reads, right, wrong, type CourseTold } from './told.ts'
import { limits, yourself } from './safeguarding-more.ts'

/** The course every befriender takes: five short sittings, nine questions. */
export const safeguarding: CourseTold = {
  name: 'Safeguarding for befrienders',
  about:
    'How to be good company, and what to do when something is not right. For everybody who spends time with a young person seeking safety.',
  by: 'Ruth Adeyemi with four people who came here seeking safety',
  support:
    'If this brings something up for you, stop here. Miriam Levy, 020 7946 0119, or Samaritans, 116 123, at any hour.',
  passMark: 6,
  modules: [
    {
      id: 'who-we-are',
      title: 'Who we are',
      minutes: 10,
      pages: [
        reads(
          'What befriending is',
          `You meet one young person, about once a fortnight. You walk, eat, look at things, talk or say nothing. That is the whole of it.

They came to this country alone, or with little family. Many people in their lives ask them questions for a living. You do not. You are the one who comes because you want to.`,
        ),
        reads(
          'What safeguarding is',
          `Safeguarding means that people are safe from harm, and that somebody notices when they are not.

It is not only for children. Some of those we meet are under 18. Others are older, and still need care from people around them. What you learn here holds for both.

You are not asked to solve anything. You are asked to do three things:

- notice
- listen
- tell the right person, the same day`,
        ),
        reads(
          'Whom you tell',
          `Each befriender has a coordinator. You can ring them about anything, large or small.

When you are worried about somebody’s safety, you tell our safeguarding lead, Miriam Levy. She decides with you what happens next. You never have to be sure before you ring.

When somebody is in danger right now, ring 999 first. Then ring us.`,
        ),
        asks(
          'A small worry',
          'You notice that the young person you meet has worn the same thin jacket for three cold weeks. They say they are fine.',
          'What do you do?',
          [
            wrong(
              'Nothing. It is not my business.',
              'It may be nothing. It may also be the one thing that somebody sees. A small worry that is told costs nobody anything.',
            ),
            right(
              'I tell my coordinator what I saw.',
              'Small things add up, and others may have seen small things too. You say what you saw, not what you think it means.',
            ),
            wrong(
              'I buy them a coat.',
              'It is kind, and it makes you the one they owe. Tell your coordinator; we have a way to find a coat.',
            ),
          ],
        ),
      ],
    },
    {
      id: 'good-guest',
      title: 'Being a good guest',
      minutes: 15,
      pages: [
        reads(
          'You are the guest',
          `It is tempting to think that we are the hosts, and they are new. Try it the other way round. You are a guest in somebody’s life. A good guest knocks, waits, and follows the customs of the house.

So you ask before you plan. You come when you said you would. You leave when it is time.`,
          {
            key: 'door',
            alt: 'A blue front door, a plant in a pot beside it, and a pair of shoes on the step.',
            caption: 'A good guest knocks, and waits.',
          },
        ),
        reads(
          'Questions you need not ask',
          `People who come here are asked for their story again and again, by people with forms. Each time they have to live through it once more.

You need not know why they came, how they came, or who is missing. If they want to tell you, they will, on a day they choose.

Good questions are about now: What did you cook? Is the new teacher any good? Which way shall we walk?`,
        ),
        asks(
          'On the first day',
          'You meet for the first time. You both order tea. It is quiet for a while.',
          'How do you begin?',
          [
            wrong(
              '“So, what happened in your country?”',
              'They may answer because they feel they must. Then the first thing between you is the worst thing.',
            ),
            right(
              '“I never know what to order here. What do you like?”',
              'It is small, it is about now, and they can answer as much or as little as they want.',
            ),
            wrong(
              '“You must have been through so much.”',
              'It is kindly meant, and it makes them a sad story. They are somebody with tastes, plans and jokes.',
            ),
          ],
          { more: 'Silence is allowed. Walking side by side makes it easier.' },
        ),
        reads(
          'Faith, food and family',
          `Ask, and do not guess. Some people pray at set times. Some do not eat what you eat. Some keep days you have never heard of, and some are glad to be free of days they had to keep.

Never try to bring somebody to your own faith, or away from theirs. If they ask about yours, a short and honest answer is enough.`,
        ),
        asks(
          'A gift',
          'For your birthday the young person gives you a scarf. You know that they have 49 pounds a week.',
          'What do you do?',
          [
            right(
              'I thank them, wear it, and tell my coordinator.',
              'To be able to give is a joy. A small gift is fine; we only write it down, so that nobody wonders later.',
            ),
            wrong(
              'I say that I cannot take it.',
              'It says that they may only ever be given things. Small gifts are welcome. For large ones, ask your coordinator first.',
            ),
            wrong('I give them something larger back.', 'Then it becomes a race that they cannot win.'),
          ],
        ),
      ],
    },
    {
      id: 'tells-you',
      title: 'When someone tells you something',
      minutes: 20,
      pages: [
        reads(
          'It comes sideways',
          'Hard things are often said side by side, not face to face: on a bus, washing up, walking to the station. They are said in the last five minutes. They are said as a joke, or about “a friend”.',
          {
            key: 'bus',
            alt: 'Two people side by side on the top deck of a bus, seen from behind, a city outside the window.',
            caption: 'Hard things are often said side by side, not face to face.',
          },
        ),
        reads(
          'What helps',
          `- Stay where you are. Put your own face away: no shock, no anger.
- Listen more than you speak.
- Say that you believe it was hard to say.
- Say that it is not their fault.
- Tell them what you will do next, and do exactly that.

You may ask “Is there more you want to tell me?” You do not ask who, where, how often, or why. Others are trained to ask that, and your questions can spoil their answers.`,
        ),
        reads(
          'No promise to keep it secret',
          `You cannot promise to keep something secret when it means that somebody is not safe. So do not promise it, not even to get them to speak.

Say it early, and say it kindly: “If it means someone is not safe, I will have to tell one person, and I will say who.” Then they can choose whether to go on.`,
        ),
        asks(
          'A promise',
          'You are on the top deck, going home from the cinema. The young person beside you looks out of the window and asks: “If I tell you something, will you promise not to tell?”',
          'What do you say first?',
          [
            wrong(
              '“Of course. I promise.”',
              'It is a promise that you would have to break. After that they may not trust the next person either.',
            ),
            wrong(
              '“Better not. Talk to Ruth about that.”',
              'Nearly: you kept to your limit, but you closed the door. They chose you, today. If you send them on, they may not try again.',
            ),
            right(
              '“I want to hear it. If it means someone is not safe, I will have to tell one person, and I will say who.”',
              'You listen, you tell the truth about secrets, and you leave them the choice of going on.',
            ),
            wrong(
              '“What happened? Who was it?”',
              'Questions like these can spoil what is asked later by people trained for it. Let them say what they want to say.',
            ),
          ],
        ),
        reads(
          'Afterwards, the same day',
          `Ring our safeguarding lead as soon as you are alone. If there is danger now, ring 999 first.

Then write down what was said, in their words, with the day and the time. Write what you saw and heard, and leave out what you think it means. Send it the way Miriam asks you to; not by text, and not to anybody else.

Then it is no longer yours alone to carry.`,
          {
            key: 'notebook',
            alt: 'An open notebook with a few lines of writing, a pen, and a telephone on a table.',
            caption: 'Their words, the day and the time.',
          },
        ),
        asks(
          'What to write',
          'Yesterday a young person told you: “The man in my house takes my post and my money.” You write it down.',
          'Which note is the better one?',
          [
            wrong(
              '“He is being exploited by his landlord and is at serious risk.”',
              'It may be so, but it is what you think. Nobody can see from it what was really said.',
            ),
            right(
              '“On Tuesday at about 5pm, on the bus, he said: ‘The man in my house takes my post and my money.’ He did not say who the man is. I did not ask.”',
              'Their words, the day, the place, and what was not said. Whoever reads it can go on from there.',
            ),
            wrong(
              '“He told me something worrying about home. Ring me.”',
              'It is right to ring. But a note that says nothing is lost as soon as you forget.',
            ),
          ],
        ),
      ],
    },
    limits,
    yourself,
  ],
}
