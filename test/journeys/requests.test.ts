import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'

describe('a request for a copy of what we hold', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  for (const { how, width, withoutScript } of manners) {
    test(`is made without an account, and answered in time, ${how}`, async () => {
      const naomi = await tent.staff('volunteer')
      const guest = await newPage({ width, withoutScript })
      const see = lookingAs({ width, withoutScript }, 'requests')
      await guest.goto(`${tent.url}/privacy`)
      await guest.getByRole('link', { name: /ask us here, or complain/ }).click()
      await guest.waitForURL(/\/privacy\/ask$/)
      await see(guest, '1-ask')
      await guest.getByRole('button', { name: 'Send it to us' }).click()
      await guest.getByRole('alert').first().waitFor()
      await guest.getByRole('radio', { name: /A copy of what you hold/ }).check()
      await guest.getByLabel('In your words').fill('Everything, please. I cooked with you in the spring.')
      await guest.getByLabel('Your name').fill(naomi.name)
      await guest.getByLabel('Email').fill(naomi.email)
      await guest.getByRole('button', { name: 'Send it to us' }).click()
      await guest.getByRole('heading', { level: 1, name: /We have it/ }).waitFor()
      await see(guest, '2-sent')
      const [, number] = /number (\d+)/.exec(await guest.getByRole('main').innerText())!
      const receipt = await tent.mail.letter(
        naomi.email,
        new RegExp(`We have what you sent us .number ${number}.`),
      )
      const [, due] = /By law we answer you by (\d+ \w+ \d{4})/.exec(receipt.words)!

      const desk = await newPage({
        width,
        withoutScript,
        session: (await tent.staff('administrator')).session,
      })
      await desk.goto(`${tent.url}/desk`)
      assert.match(await desk.getByRole('main').innerText(), /new requests? about data/)
      await desk.goto(`${tent.url}/desk/requests`)
      await see(desk, '3-list')
      assert.match(await desk.getByRole('main').innerText(), /\d+ days left to answer/)
      await desk
        .getByRole('row')
        .filter({ hasText: `number ${number}` })
        .getByRole('link')
        .click()
      assert.match(await desk.getByRole('main').innerText(), new RegExp(`By ${due}`))
      assert.equal(await desk.getByRole('link', { name: /Make the copy/ }).count(), 0)
      await see(desk, '4-request')

      await desk.getByRole('link', { name: 'Write down how you know who they are' }).click()
      await desk.getByRole('radio', { name: naomi.name }).check()
      await desk
        .getByLabel('How you know that it is them')
        .fill('Rang the number we have; she named the evenings.')
      await see(desk, '5-who')
      await desk.getByRole('button', { name: 'I am sure that it is them' }).click()
      await desk.getByText('Made sure who they are').waitFor()
      assert.match(await desk.getByRole('main').innerText(), /The safeguarding lead looks through it/)
      assert.equal(await desk.getByRole('link', { name: /Make the copy/ }).count(), 0)
      assert.equal(await desk.getByRole('link', { name: 'Answer it' }).count(), 0)
      const request = desk.url().replace(/\?.*$/, '')

      const lead = await newPage({
        width,
        withoutScript,
        session: (await tent.staff('safeguarding lead')).session,
      })
      await lead.goto(`${tent.url}/desk`)
      assert.match(await lead.getByRole('main').innerText(), /Look through: A copy of what we hold/)
      await lead.locator(`a[href="${new URL(request).pathname}/look"]`).click()
      await lead.getByText('There is no note for safety on them.').waitFor()
      await see(lead, '6-look')
      await lead.getByRole('button', { name: 'Looked: nothing to decide' }).click()
      await lead.getByText('The request can be answered now').waitFor()

      await desk.goto(request)
      assert.match(await desk.getByRole('main').innerText(), /They have looked/)
      const copy = await desk.getByRole('link', { name: /Make the copy/ }).getAttribute('href')
      const pdf = await desk.request.get(`${tent.url}${copy}`)
      assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
      await desk.getByRole('link', { name: 'Answer it' }).click()
      await desk
        .getByLabel('Your answer')
        .fill('Your copy is in the post to the address you gave us on the telephone.')
      await see(desk, '7-answer')
      await desk.getByRole('button', { name: 'Answer it, and end it' }).click()
      await desk.getByText('Answered').first().waitFor()
      await see(desk, '8-answered')

      const answer = await tent.mail.letter(naomi.email, new RegExp(`Our answer .*number ${number}.`))
      assert.match(answer.words, /in the post/)
      const steps = await tent.root.db.rows<{ what: string }>(
        `select what from people.request_step s join people.request r on r.id = s.request_id
         where r.number = $1 order by s.at, s.id`,
        [Number(number)],
      )
      assert.deepEqual(
        steps.map(({ what }) => what),
        ['received', 'identity-shown', 'looked', 'answered'],
      )
    })
  }
})
