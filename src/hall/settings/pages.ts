import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button } from '../../look/parts/buttons.ts'
import { card, notice } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { hiddenField } from '../../look/parts/fields.ts'
import { back, deskTitle } from '../../look/parts/layout.ts'
import { dataTable } from '../../look/parts/tables.ts'
import type { AnySettingPage } from '../../platform/settings/page.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'

export function settingsPage(visit: Visit, all: readonly AnySettingPage[]): Html {
  const main = html`${deskTitle({ heading: 'Settings', line: 'The charity’s own rules. Each can be changed, and most switched off.' })}
  ${dataTable({
    label: 'Settings',
    folds: true,
    columns: [
      {
        label: 'Setting',
        cell: (one: AnySettingPage) => html`<a href="/desk/settings/${one.setting.key}">${one.title}</a>`,
      },
      { label: 'What it does', cell: (one) => one.about },
    ],
    rows: all,
  })}`
  return deskPage(visit.frame, { title: 'Settings', main })
}

export function settingEditPage(
  visit: Visit,
  page: AnySettingPage,
  shown: Shown & { version: number; kept?: boolean; changed?: Html },
): Html {
  const fields = fieldsOf(page.schema, shown)
  const main = html`${back('Settings', '/desk/settings')}
  ${deskTitle({ heading: page.title, line: page.about })}
  ${shown.kept && notice('Kept. It counts from now on.', { kind: 'good', role: 'status' })} ${shown.changed}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    form(
      html`${hiddenField('seenVersion', shown.version)}${page.fields(fields, visit.hub)}
        <p>${button('Keep')}</p>`,
      {
        action: `/desk/settings/${page.setting.key}`,
        unjudged: true,
        keep: `setting-${page.setting.key}`,
      },
    ),
  )}`
  return deskPage(visit.frame, { title: page.title, main })
}
