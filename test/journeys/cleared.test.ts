import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newPage } from '../browsing.ts'
import { sessionFor, type Player } from '../cast.ts'
import { befriending, courses } from './befriending.ts'
import { unfurnished } from './furnished.ts'
import { outboxOf } from './mailbox.ts'
import { lookingAs, manners, passingAs } from './manners.ts'
import { answerQuestions, beginToApply, sayWhoTheyAre, sendApplication } from './steps/applying.ts'
import { acceptText, askForTheirWord, offerTimes, passportSeen, takeFirstTime } from './steps/clearing.ts'
import { askTheDbs, decideCheck, move, recordCertificate, sayYes } from './steps/desk.ts'
import { openLiveSession, passCourse, takePlace, welcome } from './steps/learning.ts'
import { itCounts, nameReferee, ratherNot, sendReference } from './steps/referees.ts'

const priya = { name: 'Priya Raman', email: 'priya@example.org' }

describe('from visitor to cleared volunteer', () => {
  for (const manner of manners) {
    const { how, width, withoutScript } = manner
    test(`with two referees, one who declines, a DBS decision, a course online and one in a room, ${how}`, async () => {
      const { house, url } = await unfurnished()
      const it = await befriending(house)
      const mail = outboxOf(house)
      const see = lookingAs(manner, 'cleared')
      const pass = passingAs(manner, 'cleared')
      const browser = async (who?: Player): Promise<Page> =>
        newPage({
          width,
          withoutScript,
          ...(who ? { session: { url, token: await sessionFor(house, who) } } : {}),
        })
      const says = (page: Page): Promise<string> => page.getByRole('main').innerText()

      // Before anybody comes: which check may be asked for, and times for conversations.
      let ruth = await browser(it.ruth)
      await ruth.goto(`${url}/desk/opportunities/${it.way.id}/check`)
      await decideCheck(ruth, see)
      await it.askForAll()
      await ruth.goto(`${url}/desk/conversations/offer`)
      await offerTimes(ruth, '2026-12-01', see)

      // Tuesday 24 November: somebody finds us.
      const hers = await browser()
      await hers.goto(url)
      await hers.getByRole('link', { name: 'Find a way to help' }).first().click()
      await hers.waitForURL(/\/help$/)
      await see(hers, '3-found')
      const found = hers.getByRole('listitem').filter({ has: hers.getByRole('link', { name: 'Befriender' }) })
      assert.match(await found.first().innerText(), /A role/)
      await hers.getByRole('link', { name: 'Befriender' }).first().click()
      await hers.getByRole('heading', { level: 1, name: 'Befriender' }).waitFor()
      await see(hers, '4-role')
      await beginToApply(hers, { url, mail }, 'Befriender', priya, see)
      await sayWhoTheyAre(hers)
      await hers.getByLabel('Why this, and why now?').fill('Somebody came for me once.')
      if (!withoutScript) await hers.getByText(/^Draft kept at/).waitFor()
      await hers.getByRole('button', { name: 'Stop for now' }).click()
      await hers.waitForURL(/\/my$/)
      await hers.getByRole('link', { name: /Go on with it/ }).click()
      await hers.getByRole('button', { name: 'Keep and go on' }).click()
      const why = await hers.getByLabel('Why this, and why now?').inputValue()
      assert.equal(why, 'Somebody came for me once.')
      await answerQuestions(hers, { why, start: '2026-12-14' })
      const application = await sendApplication(hers)
      await see(hers, '6-sent')
      const status = `${url}/my/applications/${application}`
      const desk = `${url}/desk/applications/${application}`
      await mail.letter(priya.email, /we have your application/)

      // The desk begins to read, and it goes on.
      const samuel = await browser(it.samuel)
      await samuel.goto(`${url}/desk`)
      await samuel
        .getByRole('link', { name: /Priya Raman/ })
        .first()
        .click()
      await samuel.waitForURL(desk)
      await samuel.getByRole('button', { name: 'Begin to read' }).click()
      await samuel.getByText('Somebody came for me once.').waitFor()
      await samuel.goto(desk)
      await move(samuel, 'Selection')
      await pass(samuel, '7-selection')
      await hers.goto(status)
      await pass(hers, '8-selection')
      await takeFirstTime(hers)
      assert.match(await says(hers), /Arranged, since 24 November 2026\. Tuesday 1 December, 6pm/)
      await pass(hers, '9-booked')
      await hers.goto(`${status}/referees`)
      const name = (who: string, kind: string, email: string) => nameReferee(hers, { name: who, kind, email })
      await name('Margit Sund', 'From work, study or volunteering', 'margit@example.net')
      await name('Per Lindqvist', 'Personally', 'per@example.net')

      // Tuesday 1 December: they talk. Then the referees are asked.
      await house.letTimePassTo('2026-12-01', '18:45')
      ruth = await browser(it.ruth)
      await ruth.goto(`${url}/desk/conversations`)
      await see(ruth, '10-conversations')
      await ruth.getByRole('link', { name: /^Open.*Priya Raman/ }).click()
      await ruth.getByRole('radio', { name: /^Go on/ }).check()
      await ruth.getByLabel('What was said').fill('Warm, and steady.')
      await see(ruth, '10-talk')
      await ruth.getByRole('button', { name: 'Record it' }).click()
      await ruth.waitForURL(/told=recorded/)
      await move(ruth, 'Checks')
      const next = await mail.letter(priya.email, /what comes now/)
      assert.match(next.words, new RegExp(`Yours to do[\\s\\S]*Training: ${courses.online}`))
      const asked = await browser()
      await asked.goto((await mail.letter('margit@example.net', /Priya Raman/)).link('/reference/'))
      await asked.getByLabel('How do you know Priya Raman from work').fill('She ran the night desk')
      await sendReference(asked, 'Priya Raman', { seen: 'She listens', add: 'She seldom rests' })
      await asked.goto((await mail.letter('per@example.net', /Priya Raman/)).link('/reference/'))
      await ratherNot(asked)
      await hers.goto(status)
      assert.match(await says(hers), /Waiting on you, since 1 December 2026\. Name one referee/)
      await pass(hers, '11-one-more')
      await hers.goto(`${status}/referees`)
      await name('Oda Brandt', 'Personally', 'oda@example.net')
      await asked.goto((await mail.letter('oda@example.net', /Priya Raman/)).link('/reference/'))
      await asked.getByLabel('How do you know Priya Raman?').fill('Neighbours for ten years')
      await sendReference(asked, 'Priya Raman', { seen: 'She planted our street', add: 'Nothing grave' })

      // Wednesday 2 December: a course at home, and a place in one that is held.
      await house.letTimePassTo('2026-12-02', '10:00')
      ruth = await browser(it.ruth)
      await ruth.goto(`${url}/desk/courses/${it.liveCourse}`)
      await openLiveSession(ruth, { day: '2026-12-03', starts: '18:00', ends: '19:30' }, see)
      await hers.goto(status)
      assert.match(await says(hers), /Your referees have answered\. We are reading/)
      assert.doesNotMatch(await says(hers), /Waiting on the DBS/)
      const wednesday = await browser(it.samuel)
      await wednesday.goto(desk)
      await askTheDbs(wednesday, '2026-12-01', see)
      await hers.reload()
      assert.match(await says(hers), /Waiting on the DBS, since 1 December 2026/)
      await see(hers, '12-checks')
      await hers.goto(`${url}/my/learning/${it.onlineCourse}`)
      await passCourse(hers)
      await hers.goto(`${url}/my/learning/${it.liveCourse}`)
      await takePlace(hers, see)

      // Thursday 3 December: they are there, with their passport.
      await house.letTimePassTo('2026-12-03', '17:50')
      ruth = await browser(it.ruth)
      await ruth.goto(`${url}/desk/courses/${it.liveCourse}`)
      await welcome(ruth, priya.name)
      await house.runJobs()
      await hers.goto(`${url}/my/learning/${it.liveCourse}`)
      await hers.getByRole('link', { name: 'Certificate (PDF)' }).waitFor()
      const vetting = await browser(it.samuel)
      await vetting.goto(desk)
      await see(vetting, '13-checks')
      for (const referee of ['Margit Sund', 'Oda Brandt']) {
        await vetting.goto(desk)
        await vetting.getByRole('link', { name: new RegExp(referee) }).click()
        await itCounts(vetting)
      }
      await vetting.goto(desk)
      await vetting.getByRole('link', { name: 'Record that you saw it' }).click()
      await passportSeen(vetting, see)

      // Friday 4 December: the certificate came, and they accept how we are together.
      await house.letTimePassTo('2026-12-04', '11:00')
      const friday = await browser(it.samuel)
      await friday.goto(desk)
      await friday.getByRole('link', { name: 'See or record checks' }).click()
      await recordCertificate(friday, see)
      await hers.goto(status)
      await pass(hers, '16-accept')
      await hers.getByRole('link', { name: /^Read it/ }).click()
      await acceptText(hers)
      ruth = await browser(it.ruth)
      await ruth.goto(desk)
      await move(ruth, 'Clearance')
      await askForTheirWord(ruth, it.samuel.name)
      await pass(ruth, '17-clearance')
      assert.equal(await ruth.getByRole('button', { name: /^Cleared/ }).count(), 0)
      await friday.goto(`${url}/desk/approvals`)
      await sayYes(friday, priya.name, see)
      await ruth.goto(desk)
      await ruth.getByRole('button', { name: 'Cleared: they may begin' }).click()
      await ruth.getByText('Moved. Its applicant sees it on their page.').waitFor()
      await see(ruth, '20-cleared')

      // Both sides say so.
      await mail.letter(priya.email, /you are ready to begin/)
      await hers.goto(status)
      assert.match(await says(hers), /Everything is there. Welcome./)
      await see(hers, '21-ready')
      await hers.goto(`${url}/my`)
      const roles = hers.getByRole('region', { name: 'Your roles' })
      assert.match(await roles.innerText(), /Befriender\s+Cleared/)
      await see(hers, '22-tent')
      await ruth.getByRole('link', { name: 'Open their record' }).click()
      const theirs = ruth.getByRole('region', { name: 'Roles' })
      assert.match(await theirs.innerText(), /Befriender\s+Cleared/)
      await see(ruth, '23-record')
      await ruth.goto(`${url}/desk/applications`)
      assert.doesNotMatch(await says(ruth), /Priya Raman/)
    })
  }
})
