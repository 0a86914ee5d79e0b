import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCourse, goodGuest } from '../../src/rooms/learning/learning.fixture.ts'
import { newPage } from '../browsing.ts'
import { usualGrants, type Part } from '../cast.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { openLiveSession, takePlace, welcome } from './steps/learning.ts'
import { soon } from './times.ts'

const learners: readonly Part[] = ['volunteer', 'another volunteer', 'trustee']

describe('learning', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  /** A published course of a name. */
  const course = async (name: string): Promise<string> => {
    const { id } = await tent.staff('coordinator')
    const hub = tent.hub.as({ personId: id, strength: 'strong', grants: usualGrants('coordinator') })
    return aCourse({ hub }, { content: goodGuest({ name }) })
  }

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`is done page by page, from the first page to the certificate, ${how}`, async () => {
      const name = `Being a good guest ${at + 1}`
      const id = await course(name)
      const naomi = await tent.staff(learners[at % learners.length]!)
      const page = await newPage({ width, withoutScript, session: naomi.session })
      const see = lookingAs({ width, withoutScript }, 'learning')
      const main = page.getByRole('main')

      await page.goto(`${tent.url}/my`)
      await page.getByRole('link', { name: 'All you can learn here' }).click()
      await page.getByRole('link', { name: new RegExp(`Look at it.*${name}`) }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await see(page, '1-course')
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByText('Knock, and wait.').waitFor()
      await see(page, '2-page')
      await main.getByRole('button', { name: 'Go on' }).click()

      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByText('Choose an answer').first().waitFor()
      await page.getByRole('radio', { name: 'I promise.' }).check()
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByText('You chose this').waitFor()
      await see(page, '3-wrong')
      await page.getByRole('link', { name: 'Try again' }).click()
      await page.getByRole('radio', { name: 'I want to hear it.' }).check()
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByText('You listen, and tell the truth about secrets.').waitFor()
      await see(page, '4-right')
      await main.getByRole('link', { name: 'Go on' }).click()

      // They stop here, and go on from their tent another day.
      await page.goto(`${tent.url}/my`)
      await page.getByRole('link', { name: new RegExp(`Go on.*${name}`) }).click()
      await main.getByRole('link', { name: 'Go on' }).click()
      await page.getByText('Stay where you are.').waitFor()
      await main.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('radio', { name: 'I promise.' }).check()
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByRole('heading', { level: 1, name: 'You have finished' }).waitFor()
      await see(page, '5-end')

      const href = await page.getByRole('link', { name: 'Certificate (PDF)' }).getAttribute('href')
      const pdf = await page.request.get(tent.url + href!)
      assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
      const rows = await tent.root.db.rows(
        'select how, version from learning.completion where course_id = $1 and person_id = $2',
        [id, naomi.id],
      )
      assert.deepEqual(rows, [{ how: 'online', version: 1 }])
    })
  }

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`is done live: a session is opened, a place taken, and coming completes the course, ${how}`, async () => {
      const name = `In one room ${at + 1}`
      const id = await course(name)
      const learner = await tent.staff(learners[at % learners.length]!)
      const desk = await newPage({ width, withoutScript, session: (await tent.staff('coordinator')).session })
      const page = await newPage({ width, withoutScript, session: learner.session })
      const see = lookingAs({ width, withoutScript }, 'live-session')

      await desk.goto(`${tent.url}/desk/courses/${id}`)
      await openLiveSession(desk, { ...soon(), despiteRest: true }, see)
      await see(desk, '2-opened')

      await page.goto(`${tent.url}/my/learning/${id}`)
      await takePlace(page, see)
      await see(page, '4-taken')

      await welcome(desk, learner.name)
      await see(desk, '5-attendance')

      const until = performance.now() + 60_000
      const done = () =>
        tent.root.db.rows<{ how: string }>(
          'select how from learning.completion where course_id = $1 and person_id = $2',
          [id, learner.id],
        )
      while ((await done()).length === 0 && performance.now() < until) await page.waitForTimeout(100)
      assert.deepEqual(await done(), [{ how: 'live' }])
      await page.goto(`${tent.url}/my/learning/${id}`)
      await page.getByRole('link', { name: 'Certificate (PDF)' }).waitFor()
      await see(page, '6-completed')
    })
  }
})
