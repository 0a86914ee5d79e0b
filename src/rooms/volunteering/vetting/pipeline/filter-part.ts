import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField, hiddenField, type Option } from '../../../../look/parts/fields.ts'
import { grid } from '../../../../look/parts/layout.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { actors, sorts, tones } from './rules.ts'
import type { PipelineView } from './view.ts'
import { sortNames, toneNames, whoNames } from './words.ts'

const any: Option = { value: '', words: 'Any' }

/** What the list is narrowed to. */
export function filterPart({ asked, as, choices }: PipelineView): Html {
  const select = (name: string, label: string, value: string | null, options: readonly Option[]): Html =>
    selectField({ name, label, value: value ?? '', options })
  const named = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
  ): Option[] => values.map((value) => ({ value, words: names[value] }))
  const inUse = (each: readonly { readonly id: string; readonly name: string }[]): Option[] =>
    each.map(({ id, name }) => ({ value: id, words: name }))
  return form(
    html`${hiddenField('as', as)}
      ${grid(
        [
          select('role', 'Role', asked.role, [any, ...inUse(choices.roles)]),
          select('way', 'Way to help', asked.way, [any, ...inUse(choices.ways)]),
          select('region', 'Region', asked.region, [
            any,
            ...choices.regions.map((value) => ({ value, words: value })),
          ]),
          select('stage', 'Stage', asked.stage, [any, ...named(stages, stageNames)]),
          select('who', 'Waits for', asked.who, [any, ...named(actors, whoNames)]),
          select('tone', 'Takes', asked.tone, [any, ...named(tones, toneNames)]),
          select('keeper', 'Looked after by', asked.keeper, [
            any,
            { value: 'me', words: 'Me' },
            { value: 'nobody', words: 'Nobody by name' },
            ...inUse(choices.keepers),
          ]),
          select('sort', 'Order', asked.sort, named(sorts, sortNames)),
        ],
        { min: 9, gap: 3, align: 'ends' },
      )}
      <div class="row">
        ${button('Show', { icon: 'find', kind: 'quiet' })}
        ${linkButton('Clear', `/desk/applications?as=${as}`, { kind: 'bare' })}
      </div>`,
    { action: '/desk/applications', method: 'get', look: 'card flow g-3', label: 'Narrow the list' },
  )
}
