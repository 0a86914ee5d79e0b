import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settingPages } from '../../src/hall/settings/routes.ts'
import { openHub } from '../hub.ts'
import { as, type FormAnswers, type Visitor } from '../web.ts'
import { changed, stateOf } from './state.ts'
import { formsIn } from './walk.ts'

describe('two people with one page open', async () => {
  const house = await openHub()
  const { root } = house
  const tovah = await as(house, 'administrator')
  const ruth = await as(house, 'coordinator', [{ role: 'administrator' }])

  /** What the form of a page sends untouched. */
  async function opened(who: Visitor, page: string, action: string): Promise<FormAnswers> {
    const form = formsIn(await who.page(page), page, who).find((one) => one.action === action)
    assert.ok(form, `${page} has no form for ${action}`)
    const answers: Record<string, string[]> = {}
    for (const { name, value } of form.fields) if (value !== null) (answers[name] ??= []).push(value)
    return answers
  }

  test('of every setting: the second keeps nothing, and is shown what the first changed beside their own words', async () => {
    for (const { setting } of settingPages()) {
      const path = `/desk/settings/${setting.key}`
      const [first, second] = [await opened(tovah, path, path), await opened(ruth, path, path)]
      const named = setting.key === 'charity.profile'
      const more = { worryName: 'Miriam Levy' }
      const kept = await tovah.post(path, {
        ...first,
        ...(named ? { ...more, name: 'Shelter of Hope' } : {}),
      })
      assert.equal(kept.status, 303, path)
      await house.follow()
      const stood = await stateOf(root.db)
      const late = await ruth.post(path, {
        ...second,
        ...(named ? { ...more, name: 'Tent of Welcome' } : {}),
      })
      const page = await late.text()
      assert.equal(late.status, 409, path)
      assert.match(page, /Somebody changed this while you had it open/, path)
      if (named) for (const words of [/Shelter of Hope/, /value="Tent of Welcome"/]) assert.match(page, words)
      assert.deepEqual(changed(stood, await stateOf(root.db)), [], path)

      const again = formsIn(page, path, ruth).find((one) => one.action === path)!
      const answers: Record<string, string[]> = {}
      for (const { name, value } of again.fields) if (value !== null) (answers[name] ??= []).push(value)
      assert.equal((await ruth.post(path, answers)).status, 303, `${path}, kept after a look`)
      await house.follow()
    }
  })

  test('of a setting, with a version nobody ever saw', async () => {
    const path = '/desk/settings/charity.profile'
    const answers = await opened(tovah, path, path)
    for (const seenVersion of ['', 'NaN', '-1', '1e3', '99999999999999999999', "1'--"]) {
      const stood = await stateOf(root.db)
      const answer = await tovah.post(path, { ...answers, worryName: 'Miriam Levy', seenVersion })
      assert.equal(answer.status, 409, seenVersion)
      assert.deepEqual(changed(stood, await stateOf(root.db)), [], seenVersion)
    }
  })

  test('of a programme and of an organisation', async () => {
    const programme = await tovah.post('/desk/programmes', {
      name: 'Kitchen',
      side: 'supporting',
      summary: 'Eating together.',
    })
    const organisation = await tovah.post('/desk/organisations', {
      name: 'St Columba’s Welcome',
      shortName: 'St Columba’s',
      kind: 'charity',
    })
    for (const made of [programme, organisation]) {
      const path = made.headers.get('location')!.split('?')[0]!
      const [first, second] = [await opened(tovah, path, path), await opened(ruth, path, path)]
      assert.equal((await tovah.post(path, { ...first, name: 'Name of the first' })).status, 303)
      const stood = await stateOf(root.db)
      const late = await ruth.post(path, { ...second, name: 'Name of the second' })
      const page = await late.text()
      assert.equal(late.status, 409)
      for (const words of [
        /Somebody changed this while you had it open/,
        /Name of the first/,
        /value="Name of the second"/,
      ])
        assert.match(page, words)
      assert.deepEqual(changed(stood, await stateOf(root.db)), [])
    }
  })
})
