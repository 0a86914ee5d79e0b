import { rooms } from '../../house.ts'
import { record } from '../../platform/audit/audit.ts'
import { bump } from '../../platform/models/models.ts'
import { keepSetting } from '../../platform/settings/house.ts'
import type { AnySettingPage } from '../../platform/settings/page.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { inWords } from '../../platform/web/faults.ts'
import { fieldsOf } from '../../platform/web/form.ts'
import { may } from '../../platform/web/gate.ts'
import { changedMeanwhile } from '../../platform/web/meanwhile.ts'
import { answer, readAnswers, typedAnswers } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { changeSettings } from '../running/permits.ts'
import { carePage } from './care.ts'
import { frontWordsPage, profilePage } from './charity.ts'
import { settingEditPage, settingsPage } from './pages.ts'
import { retentionPage } from './retention.ts'
import { restRulesPage } from './rest-rules.ts'
import { restPage } from './rest.ts'
import { staysPage } from './stays.ts'

/** Every setting that is changed on a page, the hall's own first. */
export const settingPages = (): readonly AnySettingPage[] => [
  profilePage,
  restPage,
  restRulesPage,
  carePage,
  frontWordsPage,
  staysPage,
  retentionPage(),
  ...rooms.flatMap((one) => one.settings ?? []),
]

function pageFor(c: Turn): AnySettingPage {
  const page = settingPages().find((one) => one.setting.key === c.req.param('key'))
  if (!page) throw new NotHere()
  return page
}

const shownNow = (c: Turn, page: AnySettingPage) => page.show(c.var.visit.hub.setting<never>(page.setting))

export const settingsRoutes = room('/desk/settings')
  .get('/', may(changeSettings), (c) => c.html(settingsPage(c.var.visit, settingPages())))
  .get('/:key', may(changeSettings), (c) => {
    const page = pageFor(c)
    const { hub, url } = c.var.visit
    return c.html(
      settingEditPage(c.var.visit, page, {
        answers: shownNow(c, page),
        version: hub.settings.version(page.setting),
        kept: url.searchParams.has('kept'),
      }),
    )
  })
  .post('/:key', may(changeSettings), async (c) => {
    const page = pageFor(c)
    const { visit } = c.var
    const { hub } = visit
    const { seenVersion: _, ...answers } = await typedAnswers(c)
    // What is no version was seen by nobody.
    const seen = answer({ seenVersion: _ ?? '0' }, 'seenVersion')
    const seenVersion = /^\d{1,15}$/.test(seen) ? Number(seen) : -1
    const typed = readAnswers(answers, page.schema, visit.words)
    if (!typed.ok) return c.html(settingEditPage(visit, page, { ...typed, version: seenVersion }), 422)
    const value = await page.read(typed.value, hub)
    if (!value.ok)
      return c.html(
        settingEditPage(visit, page, {
          answers,
          errors: inWords(visit.words, 'errors' in value ? value.errors : {}),
          version: seenVersion,
        }),
        422,
      )

    const kept = await hub.transact(async (db) => {
      if (
        !(await keepSetting(db, page.setting, value.value, {
          personId: visit.actor.personId,
          at: hub.now(),
          seenVersion,
        }))
      )
        return false
      await bump(db, 'settings')
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'house.setting-changed',
        subject: { kind: 'setting' },
        reason: page.setting.key,
      })
      return true
    })
    await hub.models.follow(hub.db)
    if (kept) return c.redirect(`/desk/settings/${page.setting.key}?kept`, 303)
    const fields = fieldsOf(page.schema, { answers })
    page.fields(fields, hub)
    const changed = changedMeanwhile(
      visit.words,
      fields.labels(),
      fields.told(shownNow(c, page)),
      fields.told(answers),
    )
    return c.html(
      settingEditPage(visit, page, { answers, version: hub.settings.version(page.setting), changed }),
      409,
    )
  })
