import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dataTable, pick } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { momentWords } from '../../../platform/words/dates.ts'
import type { Said } from '../../../platform/words/words.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { RestWindow } from '../../../platform/calendar/windows.ts'
import { languageWords, skillWords } from '../list-words.ts'
import type { Language, Skill } from '../lists.ts'
import type { Askable } from './actions.ts'
import type { WeekShift } from './load.ts'
import { rotaPath } from './pages.ts'
import { mondayOf } from './rules.ts'
import { whenOf } from './when.ts'

/** Who might help with a shift, and why we may ask each; nothing leaves before the press. */
export function askPage(
  visit: Visit,
  shift: WeekShift,
  people: readonly Askable[],
  { error, rest }: { error?: Said; rest: RestWindow | null },
): Html {
  const { words } = visit
  const { facts, missing } = shift
  const rota = rotaPath(mondayOf(dayAt(shift.startsAt)))
  const toRota = linkButton('Back to the rota', rota, { kind: 'quiet' })
  const why = ({ can, speaks }: Askable): string =>
    [
      ...can.map((skill) => words.say(skillWords[skill as Skill])),
      ...speaks.map((language) => `speaks ${words.say(languageWords[language as Language])}`),
    ].join(', ') || 'Agreed to hear of ways to help'
  const list = dataTable<Askable>({
    label: 'People who may be asked',
    caption: 'Everybody here agreed to hear when help is needed, is free then, and was not asked this week.',
    rows: people,
    columns: [
      { label: 'Ask', cell: ({ id, name }) => pick('person', id, name, true) },
      { label: 'Why', cell: why },
    ],
  })
  return deskPage(visit.frame, {
    title: `Ask for help: ${facts.title}`,
    main: html`${back('Rota', rota)}${deskTitle({
      heading: 'Ask for help',
      line: `${facts.title}, ${whenOf(words, shift)}. ${missing} ${missing === 1 ? 'place' : 'places'} open.`,
    })}${error && notice(error, { kind: 'stop', role: 'alert' })}${rest && notice(`Letters rest for ${rest.name}. They leave ${momentWords(words, rest.to)}.`, { kind: 'wait' })}${
      missing === 0
        ? empty('It is full, paused or over. When places open again, you can ask here.', {
            title: 'No place to fill',
            acts: toRota,
          })
        : people.length === 0
          ? empty(
              'Everybody who can do this and agreed to be asked is busy then, comes already, or was asked this week.',
              {
                title: 'Nobody to ask just now',
                acts: toRota,
              },
            )
          : card(
              form(
                html`${list}
                  <p>${button('Ask them')}</p>`,
                { action: `/desk/rota/ask/${shift.id}` },
              ),
            )
    }`,
  })
}
