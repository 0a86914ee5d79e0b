import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as, type Visitor } from '../../../../../test/web.ts'
import { pdf, svg } from '../../../../platform/files/samples.fixture.ts'
import { forgetFiles } from '../../../../platform/files/files.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, goodAnswers } from '../applications.fixture.ts'
import { applicationsOf } from '../store.ts'
import { documentsOf, mostBytes } from './files.ts'

/** Sends a part of the form with a document, as a browser does. */
function hand(who: Visitor, path: string, answers: Record<string, string>, document: string) {
  const boundary = 'a-boundary-of-ours'
  const part = (name: string, value: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const body = [
    ...Object.entries(answers).map(([name, value]) => part(name, value)),
    part('q-document', document, '; filename="../../etc/passwd.exe"'),
    `--${boundary}--\r\n`,
  ].join('')
  return who.request('POST', path, {
    headers: {
      origin: 'https://hub.example.org',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  })
}

describe('documents of an application', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const path = `/help/${role.slug}/apply`
  const naomi = await as(house, 'volunteer', [], 'link')
  const { step, act, ...answers } = { step: 'answers', act: 'on', ...goodAnswers }
  const part = { step, act, ...answers }
  const kept = async () => documentsOf(hub.db, (await applicationsOf(hub.db, naomi.id))[0]!.id)

  test('what is hostile, huge or none of the kinds is refused, and what was typed beside it is kept', async () => {
    const refused = {
      'a PDF that acts by itself': pdf(
        '4 0 obj\n<< /Type /Action /S /JavaScript /JS (app.alert(1)) >>\nendobj\n',
      ),
      'a picture that is a program': svg,
      'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
    }
    for (const [what, bytes] of Object.entries(refused)) {
      const answer = await hand(naomi, path, { ...part, 'q-why': `Beside ${what}` }, bytes.toString('latin1'))
      assert.equal(answer.status, 422, what)
      const page = await answer.text()
      assert.match(page, /in-error/)
      assert.ok(page.includes(`Beside ${what}`))
      assert.equal((await kept()).size, 0)
    }
    const large = await hand(naomi, path, part, `%PDF-1.7\n${'x'.repeat(11 * 1024 * 1024)}`)
    assert.equal(large.status, 422)
    assert.match(await large.text(), /This file is too large/)
    const endless = await hand(naomi, path, part, 'x'.repeat(mostBytes))
    assert.equal(endless.status, 413)
    assert.equal((await kept()).size, 0)
  })

  test('a good one is kept for them alone, another takes its place, and a tick takes it away', async () => {
    assert.equal((await hand(naomi, path, part, pdf().toString('latin1'))).status, 303)
    const [first] = [...(await kept()).values()]
    assert.deepEqual(
      [first!.type, first!.ownerId, first!.public, first!.name],
      ['application/pdf', naomi.id, false, 'document'],
    )
    const page = await naomi.page(`${path}?step=answers`)
    const href = /href="(\/files\/[^"]+)"/.exec(page)![1]!
    const served = await naomi.get(href)
    assert.deepEqual(
      [served.status, served.headers.get('content-disposition')?.split(';')[0]],
      [200, 'attachment'],
    )
    const leah = await as(house, 'another volunteer', [], 'link')
    assert.equal((await leah.get(href)).status, 404)

    assert.equal((await hand(naomi, path, part, pdf('% another\n').toString('latin1'))).status, 303)
    const [second] = [...(await kept()).values()]
    assert.notEqual(second!.id, first!.id)
    assert.equal((await naomi.get(href)).status, 404)
    assert.equal((await naomi.post(path, { ...part, 'drop-document': 'yes' })).status, 303)
    assert.equal((await kept()).size, 0)
  })

  test('whoever reads the application sees it, logged; and only of that application', async () => {
    await naomi.post(path, { step: 'about', act: 'on', knows: 'no', knowsWhom: '', age: 'adult' })
    await hand(naomi, path, part, pdf().toString('latin1'))
    assert.equal((await naomi.post(path, { step: 'send', act: 'send' })).status, 303)
    const [application] = await applicationsOf(hub.db, naomi.id)
    const [document] = [...(await kept()).values()]
    const desk = `/desk/applications/${application!.id}`
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.get(`${desk}/files/${document!.id}`)).status, 404, 'before anybody reads it')
    await ruth.post(`${desk}/read`)
    const page = await ruth.page(`${desk}/answers`)
    const href = /href="(\/desk\/applications\/[^"]+\/files\/[^"]+)"/.exec(page)![1]!
    const served = await ruth.get(href)
    assert.equal(served.status, 200)
    assert.match(await served.text(), /^%PDF/)
    assert.equal((await ruth.get(`${desk}/files/${application!.id}`)).status, 404)
    const trustee = await as(house, 'trustee')
    assert.equal((await trustee.get(href)).status, 404)
    const looks = await house.root.db.rows<{ reason: string }>(
      `select reason from audit.entry where act = 'volunteering.application-opened' order by at, id`,
    )
    assert.deepEqual([...new Set(looks.map(({ reason }) => reason))].toSorted(), [
      'to read a document they handed in',
      'to read what they answered',
    ])
  })

  test('with their files forgotten, nothing of the document is left', async () => {
    await house.worker.transact((db) => forgetFiles(db, house.worker.drawer, naomi.id))
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.application_file'), [])
  })
})
