import { scriptPath } from '../../../look/assets.ts'
import { raw } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { say } from './words.ts'

/** What stands around every page of the finder: before its part of the head, before its own part, and after it. */
export interface Shell {
  readonly start: string
  readonly middle: string
  readonly end: string
}

const headMark = '<!-- head-here-5d2e -->'
const mainMark = '<!-- main-here-5d2e -->'

const known = new WeakMap<Words, Map<string, Shell>>()

const keyOf = (hub: Visit['hub'], isForAll: boolean): string =>
  `${isForAll} ${hub.models.version('settings')}`

/** For somebody who has not come in it is the same each time, until the charity changes a setting. */
export function shellFor(visit: Visit, isForAll: boolean): Shell {
  if (visit.session !== null) return made(visit, isForAll)
  const own = known.get(visit.words) ?? new Map<string, Shell>()
  known.set(visit.words, own)
  const key = keyOf(visit.hub, isForAll)
  let shell = own.get(key)
  if (!shell) {
    if (own.size > 20) own.clear()
    own.set(key, (shell = made(visit, isForAll)))
  }
  return shell
}

/** The same where it was made before. */
export const knownShell = (hub: Visit['hub'], words: Words, isForAll: boolean): Shell | undefined =>
  known.get(words)?.get(keyOf(hub, isForAll))

function made({ words, frame }: Visit, isForAll: boolean): Shell {
  const page = String(
    publicPage(frame, {
      title: words.say(say.title),
      description: words.say(say.description),
      // What the marks stand for is not here yet, so that the script of the address to copy is named too.
      scripts: [scriptPath('live-filter'), scriptPath('copy')],
      robots: isForAll ? undefined : 'noindex',
      head: raw(headMark),
      main: raw(mainMark),
    }),
  )
  const [head, main] = [page.indexOf(headMark), page.indexOf(mainMark)]
  return {
    start: page.slice(0, head),
    middle: page.slice(head + headMark.length, main),
    end: page.slice(main + mainMark.length),
  }
}
