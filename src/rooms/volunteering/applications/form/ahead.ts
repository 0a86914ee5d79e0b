import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { ask, phrases, type Said, type Words } from '../../../../platform/words/words.ts'
import { policyFor } from '../../requirements/standings.ts'
import { measuredWords, rangeWords } from '../clocks/range-words.ts'
import type { Range } from '../clocks/rules.ts'
import { stageLimits, stillFor } from '../clocks/settings.ts'
import { waitsFor } from '../clocks/waits.ts'
import { requirementNames, say as common } from '../words.ts'

const say = phrases('applications.ahead', {
  reads: ask<{ name: string }>('{name} reads it'),
  weRead: 'We read it',
  beside: 'Then, side by side',
  ready: 'You are ready to begin',
})

/** What happens once somebody sent it, in a few lines; the last says how long it takes in all. */
export interface Ahead {
  readonly lines: readonly { readonly title: Said; readonly text: Said | string }[]
  /** On whom the ranges rest; null while nothing is known. */
  readonly measured: Said | null
}

/** What happens next in a role: our own ranges, and where nobody knows, what we aim for. */
export async function aheadIn(
  hub: Hub,
  db: Db,
  words: Words,
  { roleId, reader }: { readonly roleId: string; readonly reader: string },
): Promise<Ahead> {
  const requirements = (await policyFor(db, roleId, hub.today()))?.requirements ?? []
  const { stages, whole } = await waitsFor(hub, db, roleId)
  const { limits } = hub.setting(stageLimits)
  const kinds = [...new Set(requirements.map(({ kind }) => kind))]
  const beside = kinds.filter((kind) => kind !== 'interview' && kind !== 'approval')
  const orAim = (range: Range | null, days: number): Said =>
    range ? words.tell(rangeWords(range)) : words.say(common.aim, { days })
  return {
    lines: [
      {
        title: reader === '' ? words.say(say.weRead) : words.say(say.reads, { name: reader }),
        text: orAim(stages.application, limits.application.ideal),
      },
      ...(kinds.includes('interview')
        ? [{ title: words.say(common.interview), text: orAim(stages.selection, limits.selection.ideal) }]
        : []),
      ...(beside.length > 0
        ? [
            {
              title: words.say(say.beside),
              text: new Intl.ListFormat(words.lang, { type: 'unit' }).format(
                beside.map((kind) => words.say(requirementNames[kind])),
              ),
            },
          ]
        : []),
      { title: words.say(say.ready), text: words.tell(rangeWords(whole)) },
    ],
    measured: whole && words.tell(measuredWords(whole, stillFor(hub).length > 0)),
  }
}
