import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, type Visitor } from '../../../../test/web.ts'
import { courseOne } from '../courses/store.ts'

const course = async (house: TestHub, id: string) => (await courseOne(house.hub.db, id))!
const idIn = (answer: Response): string => /courses\/([^/?]+)/.exec(answer.headers.get('location')!)![1]!
const lastIn = (answer: Response): string => answer.headers.get('location')!.split('/').at(-1)!

/** The fields of a page's form, with what is left empty. */
const page = (changes: Record<string, string> = {}) => ({
  title: 'At the door',
  text: '',
  ask: '',
  ...changes,
})

async function written(house: TestHub, ruth: Visitor): Promise<{ id: string; module: string; page: string }> {
  const id = idIn(await ruth.post('/desk/courses/new', { name: 'Being a good guest' }))
  const path = `/desk/courses/${id}`
  const module = lastIn(await ruth.post(`${path}/modules`, { edition: 0, title: 'The door', minutes: 5 }))
  const added = await ruth.post(`${path}/modules/${module}/pages`, { edition: 1, title: 'Knock' })
  assert.equal((await course(house, id)).edition, 2)
  return { id, module, page: lastIn(added) }
}

test('a course is written, previewed, published, and then stays as it was', async () => {
  const house = await openHub()
  const ruth = await as(house, 'coordinator')
  const { id, page: first } = await written(house, ruth)
  const path = `/desk/courses/${id}`
  const question = {
    ask: 'Shoes on?',
    answer1: 'Yes',
    why1: 'Ask first.',
    answer2: 'I ask',
    why2: 'You are their guest.',
  }

  assert.equal(
    (await ruth.post(`${path}/pages/${first}`, page({ edition: '2', answer1: 'Yes' }))).status,
    422,
  )
  assert.equal((await ruth.post(`${path}/pages/${first}`, page({ edition: '2', ...question }))).status, 422)
  const kept = await ruth.post(`${path}/pages/${first}`, page({ edition: '2', ...question, right2: 'yes' }))
  assert.equal(kept.status, 303)
  assert.match(await ruth.page(`${path}/preview/${first}?answer=0`), /Ask first\.[^]*You are their guest\./)
  assert.deepEqual(await house.root.db.rows('select 1 from learning.progress'), [])

  const early = await ruth.post(`${path}/publish`, { edition: 3, changed: 'First' })
  assert.match(await early.text(), /Say first what the course is about/)
  const about = { name: 'Being a good guest', about: 'Knock.', by: '', support: '', passMark: 1, months: '' }
  assert.equal((await ruth.post(`${path}/about`, { ...about, passMark: -1, edition: 3 })).status, 422)
  assert.equal((await ruth.post(`${path}/about`, { ...about, edition: 3 })).status, 303)
  assert.equal((await ruth.post(`${path}/publish`, { edition: 4, changed: '' })).status, 422)
  assert.equal((await ruth.post(`${path}/publish`, { edition: 4, changed: 'First' })).status, 303)
  assert.equal((await ruth.post(`${path}/publish`, { edition: 4, changed: 'Again' })).status, 409)

  await ruth.post(`${path}/about`, { ...about, about: 'Knock twice.', edition: 4 })
  const now = await course(house, id)
  assert.deepEqual(
    [now.published!.number, now.published!.content.about, now.draft.about, now.hasChanges],
    [1, 'Knock.', 'Knock twice.', true],
  )
  assert.match(await ruth.page(`${path}/versions/1`), /Knock\.</)
  assert.match(await ruth.page(path), /Changes waiting[^]*Ruth Adeyemi/)
})

test('of two who write at once, the second is shown what stands now, and loses nothing', async () => {
  const house = await openHub()
  const ruth = await as(house, 'coordinator')
  const { id, module, page: first } = await written(house, ruth)
  const path = `/desk/courses/${id}`
  await ruth.post(`${path}/pages/${first}`, page({ edition: '2', title: 'Knock twice' }))
  const second = await ruth.post(`${path}/pages/${first}`, page({ edition: '2', title: 'Ring the bell' }))
  assert.equal(second.status, 409)
  const shown = await second.text()
  assert.match(shown, /Somebody changed this while you had it open/)
  assert.match(shown, /Knock twice[^]*Ring the bell/)
  const about = { name: 'Another', about: '', by: '', support: '', passMark: 0, months: '', edition: 2 }
  assert.equal((await ruth.post(`${path}/about`, about)).status, 409)
  const other = { edition: 2, title: 'Another', minutes: 5 }
  assert.equal((await ruth.post(`${path}/modules/${module}`, other)).status, 409)
  const again = await ruth.post(`${path}/modules`, other)
  assert.equal(again.status, 409)
  const typed = await again.text()
  assert.match(
    typed,
    new RegExp(`press once more[^]*value="${other.title}"`),
    'what was typed is still there',
  )
  assert.deepEqual(await markupFaults(typed), [])
  const move = await ruth.post(`${path}/modules/${module}/move`, { edition: 2, move: 'out' })
  assert.match(move.headers.get('location')!, /told=meanwhile/)
  assert.equal((await course(house, id)).draft.modules.length, 1)
})

test('a page has a picture once it is said in words, and what nobody shows any more is gone', async () => {
  const house = await openHub()
  const ruth = await as(house, 'coordinator')
  const { id, page: first } = await written(house, ruth)
  const path = `/desk/courses/${id}/pages/${first}`
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f3f8f' } })
    .png()
    .toBuffer()
  const send = async (fields: Record<string, string>, file?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(page(fields))) form.set(name, value)
    if (file) form.set('file', new File([file], 'door.png'))
    const request = new Request('https://hub.example.org', { method: 'POST', body: form })
    const body = Buffer.from(await request.arrayBuffer())
    return ruth.request('POST', path, {
      headers: {
        origin: 'https://hub.example.org',
        'content-type': request.headers.get('content-type')!,
        'content-length': String(body.length),
      },
      body: body as unknown as string,
    })
  }
  const image = new Uint8Array(bytes)
  assert.equal((await send({ edition: '2' }, image)).status, 422)
  assert.equal((await send({ edition: '2', alt: 'x' }, new Uint8Array([1, 2, 3]))).status, 422)
  assert.equal((await send({ edition: '2', alt: 'A blue door' }, image)).status, 303)
  assert.match(await ruth.page(`/desk/courses/${id}/preview/${first}`), /alt="A blue door"/)
  const files = async () => (await house.root.db.rows('select 1 from files.file')).length
  assert.equal(await files(), 1)
  assert.equal((await send({ edition: '3', alt: 'A blue door', dropPicture: 'yes' })).status, 303)
  assert.equal(await files(), 0)
})
