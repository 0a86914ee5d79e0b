import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { aDraft, ashgrove, got } from '../ashgrove.fixture.ts'
import { happeningsOf } from '../history-store.ts'
import { opportunityOf } from '../store.ts'
import { askForReview, giveBack, takeBack } from './actions.ts'

describe('a second pair of eyes', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const [writer, reader] = [hub.as(place.tobias), hub.as(place.ruth)]
  const asked = async (id: string) => {
    const { askedBy, askedAt } = (await opportunityOf(hub.db, id))!
    return { askedBy, askedAt: askedAt?.toString() ?? null }
  }
  const nobodyAsked = { askedBy: null, askedAt: null }

  test('what is ready is sent to be read, once, and whoever wrote it may take it back', async () => {
    const id = await aDraft(hub, place)
    got(await askForReview(writer, id))
    assert.deepEqual(await asked(id), { askedBy: place.tobias.personId, askedAt: hub.now().toString() })
    assert.deepEqual(await askForReview(writer, id), refuse('already-asked'))
    got(await takeBack(writer, id))
    assert.deepEqual(await asked(id), nobodyAsked)
    assert.deepEqual(await takeBack(writer, id), refuse('not-asked'))
    assert.deepEqual(
      (await happeningsOf(hub.db, id)).slice(0, 2).map(({ what }) => what),
      ['taken-back', 'asked'],
    )
  })

  test('what still lacks something is not sent', async () => {
    const id = await aDraft(hub, place, { summary: '' })
    assert.deepEqual(await askForReview(writer, id), refuse('not-ready'))
    assert.deepEqual(await asked(id), nobodyAsked)
  })

  test('given back with words, it is a draft again; whoever asked hears it, with the words and who read it', async () => {
    const id = await aDraft(hub, place, { title: 'Bread baker' })
    assert.deepEqual(await giveBack(reader, id, 'Too soon.'), refuse('not-asked'))
    got(await askForReview(writer, id))
    got(await giveBack(reader, id, 'Please say how to get in.'))
    assert.deepEqual(await asked(id), nobodyAsked)
    const [happened] = await happeningsOf(hub.db, id)
    assert.deepEqual(
      [happened!.what, happened!.words, happened!.name],
      ['returned', 'Please say how to get in.', 'Ruth Adeyemi'],
    )
    const letters = await house.letters()
    assert.deepEqual(
      letters.map(({ kind, address, subject }) => [kind, address, subject]),
      [
        [
          'opportunity.returned',
          '"Tobias Nkemelu" <tobias.nkemelu@example.org>',
          'Bread baker: one more look, please',
        ],
      ],
    )
    assert.match(letters[0]!.words, /^Ruth Adeyemi read what you wrote[^]*Please say how to get in\./)
  })

  test('who gives back what they sent themselves gets no letter about it', async () => {
    const before = (await house.letters()).length
    const id = await aDraft(hub, place, { title: 'Lamp mender' })
    got(await askForReview(reader, id))
    got(await giveBack(reader, id, 'A note to myself.'))
    assert.equal((await house.letters()).length, before)
  })
})
