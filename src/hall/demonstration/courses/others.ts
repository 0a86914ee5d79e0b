import { asks, reads, right, wrong, type CourseTold } from './told.ts'

/** A short course, for whoever cooks. */
export const kitchen: CourseTold = {
  name: 'Safe in the kitchen',
  about: 'Four habits that keep food safe for eighty guests. For everybody who cooks or serves with us.',
  by: 'Dalia Marcus',
  support: '',
  passMark: 2,
  modules: [
    {
      id: 'four-habits',
      title: 'Four habits',
      minutes: 12,
      pages: [
        reads(
          'Clean, apart, cooked, cold',
          `- Clean: wash your hands with soap for 20 seconds before you begin, and each time you have touched raw food, a bin, your phone or your face.
- Apart: raw meat and fish have boards, knives and a shelf of their own, the lowest one.
- Cooked: hot right through. In the middle, 70 degrees for two minutes.
- Cold: the fridge is at 5 degrees or below. What is cooked is cooled and in there within two hours.`,
        ),
        asks(
          'The board',
          'You have cut up chicken. Next come the cucumbers.',
          'What do you do with the board?',
          [
            wrong(
              'I wipe it with a cloth.',
              'The cloth takes what was on the board and shares it with the next thing it wipes.',
            ),
            right(
              'I take another board and knife, and wash my hands.',
              'Nothing raw touches what will be eaten as it is.',
            ),
            wrong('I turn it over.', 'It lay on the worktop, and its juice ran there too.'),
          ],
        ),
        reads(
          'Allergies',
          `Fourteen foods have to be named when they are in a dish. The list hangs by the hatch. Some guests cannot eat them without danger.

If somebody asks what is in it, never guess. Ask the cook, read the packet, or say that you do not know. “I do not know” keeps people safe.`,
        ),
        asks(
          'Is there nut in it?',
          'A guest asks whether there are nuts in the stew. You did not cook it. You think not.',
          'What do you say?',
          [
            wrong('“No, I do not think so.”', 'A guess can put somebody in hospital.'),
            right('“I will ask the cook before you take any.”', 'It takes a minute, and then you both know.'),
            wrong('“Just try a little.”', 'A little is enough.'),
          ],
        ),
      ],
    },
  ],
}

/** What there was before the course for befrienders; nobody begins it any more. */
export const film: CourseTold = {
  name: 'Safeguarding film',
  about:
    'The film we showed until this autumn, with its notes. The course for befrienders has taken its place.',
  by: 'Miriam Levy',
  support: '',
  passMark: 0,
  modules: [
    {
      id: 'film',
      title: 'The film, told in words',
      minutes: 20,
      pages: [
        reads(
          'What the film says',
          `Notice, listen, and tell the right person the same day. You never have to be sure before you ring.

When somebody is in danger right now, ring 999 first, and then us.`,
        ),
      ],
    },
  ],
}

/** Begun last week, and not published yet. */
export const driving: CourseTold = {
  name: 'Driving for us',
  about: '',
  by: 'Femi Adair',
  support: '',
  passMark: 0,
  modules: [
    {
      id: 'before-you-drive',
      title: 'Before you drive',
      minutes: 10,
      pages: [
        reads(
          'Papers',
          'Your licence, your insurance and an MOT that has not run out. Ring your insurer: most of them cover driving for a charity, and some want to be told.',
        ),
      ],
    },
  ],
}
