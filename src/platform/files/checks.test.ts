import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { checkFile } from './checks.ts'
import { acceptsOf, filePurpose } from './purposes.ts'
import * as samples from './samples.fixture.ts'

const portrait = filePurpose('test.portrait', { takes: ['image'], public: true, longestSide: 100 })
const letter = filePurpose('test.letter', { takes: ['pdf'], public: false })
const table = filePurpose('test.table', { takes: ['csv'], public: false, mostBytes: 100_000 })
const anything = filePurpose('test.anything', { takes: ['image', 'pdf', 'csv', 'text'], public: false })

const refusal = async (purpose: typeof portrait, bytes: Uint8Array) => {
  const checked = await checkFile(purpose, bytes)
  return checked.ok ? 'taken' : checked.refusal
}

const taken = async (purpose: typeof portrait, bytes: Uint8Array) => {
  const checked = await checkFile(purpose, bytes)
  assert.ok(checked.ok, checked.ok ? '' : checked.refusal)
  return checked.value
}

describe('files handed in', () => {
  test('a photograph stands upright and has lost place, camera and owner', async () => {
    const given = await samples.photograph()
    const before = await sharp(given).metadata()
    assert.deepEqual(
      [before.orientation, before.width, before.height, before.exif !== undefined],
      [6, 60, 30, true],
    )
    assert.equal(given.includes('Naomi Feld'), true)

    const { bytes, type, width, height } = await taken(portrait, given)
    assert.deepEqual({ type, width, height }, { type: 'image/jpeg', width: 30, height: 60 })
    const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata()
    assert.deepEqual(
      { exif, xmp, iptc, icc, orientation, comments },
      {
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
        orientation: undefined,
        comments: undefined,
      },
    )
    for (const word of ['Naomi', 'Canary', 'Exif', 'GPS'])
      assert.equal(Buffer.from(bytes).includes(word), false, word)
    const top = await sharp(bytes).extract({ left: 15, top: 5, width: 1, height: 1 }).raw().toBuffer()
    assert.equal(top[2]! > top[0]!, true, 'the blue half is on top now')
  })

  test('every kind of picture is taken, and becomes one that every browser shows', async () => {
    const became: Record<string, string> = {}
    for (const format of ['jpeg', 'png', 'gif', 'webp', 'avif'] as const)
      became[format] = (await taken(portrait, await samples.image(format))).type
    assert.deepEqual(became, {
      jpeg: 'image/jpeg',
      png: 'image/png',
      gif: 'image/png',
      webp: 'image/webp',
      avif: 'image/webp',
    })
  })

  test('a large picture is made to fit, a small one stays as it is', async () => {
    const [large, small] = [
      await taken(portrait, await samples.image('png', 400, 100)),
      await taken(portrait, await samples.image('png', 40, 20)),
    ]
    assert.deepEqual([large.width, large.height, small.width, small.height], [100, 25, 40, 20])
  })

  test('a moving picture becomes a still one', async () => {
    const given = await samples.animation()
    assert.equal((await sharp(given).metadata()).pages, 3)
    const { bytes, height } = await taken(portrait, given)
    assert.deepEqual([(await sharp(bytes).metadata()).pages, height], [undefined, 20])
  })

  test('a picture that would unpack to gigabytes is refused by its head', async () => {
    const bomb = samples.bomb(30_000, 30_000)
    assert.equal(bomb.length < 150_000, true)
    assert.equal(await refusal(portrait, bomb), 'too-many-pixels')
    const headAlone = bomb.subarray(0, 100)
    assert.equal(
      await refusal(portrait, headAlone),
      'too-many-pixels',
      'nothing after the head was looked at',
    )
    assert.equal(await refusal(portrait, samples.bomb(2_000, 2_000)), 'taken')
  })

  test('a picture cut short is refused', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
      const whole = await samples.noisy(format)
      assert.equal(await refusal(portrait, whole), 'taken', format)
      assert.equal(
        await refusal(portrait, whole.subarray(0, Math.floor(whole.length * 0.6))),
        'damaged',
        format,
      )
    }
  })

  test('a drawing that can run scripts, a web page, an archive or a program is not a picture', async () => {
    const others = [
      samples.svg,
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><svg>&b;</svg>`,
      ),
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      samples.archive(),
      Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      Buffer.from('#!/bin/sh\nrm -r /\n'),
      samples.pdf(),
      Buffer.from('GIF89a'),
    ]
    for (const other of others) assert.match(await refusal(portrait, other), /^(not-this-kind|damaged)$/)
    assert.equal(await refusal(portrait, Buffer.alloc(0)), 'empty')
  })

  test('a file that is two kinds at once is refused', async () => {
    const [jpeg, gif, png] = [
      await samples.image('jpeg'),
      await samples.image('gif'),
      await samples.image('png'),
    ]
    const twofold = [
      Buffer.concat([jpeg, samples.archive()]),
      Buffer.concat([png, samples.archive(), Buffer.alloc(60_000)]),
      Buffer.concat([gif, Buffer.from('<script>alert(1)</script>')]),
      await samples.commented('<?php system($_GET[0]); ?>'),
      await samples.commented('<HTML ><body onload=alert(1)>'),
      await samples.commented('%PDF-1.7'),
    ]
    for (const file of twofold) assert.equal(await refusal(portrait, file), 'two-kinds-at-once')
    assert.equal(
      await refusal(letter, Buffer.concat([samples.pdf(), samples.archive()])),
      'two-kinds-at-once',
    )
    assert.equal(await refusal(portrait, await samples.commented('taken by me')), 'taken')
  })

  test('whatever bytes come, the answer is a refusal or a picture', async () => {
    const seeds = await Promise.all(
      (['jpeg', 'png', 'webp', 'gif'] as const).map((format) => samples.noisy(format)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (seed, at, junk) => {
          const changed = Buffer.from(seed)
          changed.set(junk, at % (changed.length - junk.length))
          const checked = await checkFile(portrait, changed)
          if (checked.ok)
            assert.equal((await sharp(checked.value.bytes).metadata()).width, checked.value.width)
          else assert.match(checked.refusal, /^(damaged|not-this-kind|too-many-pixels|two-kinds-at-once)$/)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a whole, open, quiet PDF is taken as it is', async () => {
    const given = samples.pdf(
      samples.packed('<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>'),
    )
    const { bytes, type } = await taken(letter, given)
    assert.deepEqual([type, Buffer.from(bytes)], ['application/pdf', given])
  })

  test('a PDF that acts by itself is refused, however it hides it', async () => {
    const acts = [
      '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n',
      '4 0 obj\n<< /S/J#61va#53cript/JS(app.alert(1)) >>\nendobj\n',
      '4 0 obj\n<< /S /Launch /F (a.exe) >>\nendobj\n',
      '4 0 obj\n<< /Names << /EmbeddedFiles 5 0 R >> >>\nendobj\n',
      '4 0 obj\n<< /S /SubmitForm /F (https://example.org) >>\nendobj\n',
      samples.packed('<< /S /JavaScript /JS (app.alert(1)) >>'),
      samples.packed('<< /S /Java#53cript >>'),
      '7 0 obj\n<< /Type /ObjStm /N 1 /Filter /ASCII85Decode >>\nstream\n9jqo^~>\nendstream\nendobj\n',
      '7 0 obj\n<< /Type /ObjStm /N 1 /Filter /FlateDecode >>\nstream\nnot packed at all\nendstream\nendobj\n',
      samples.packed(Buffer.alloc(40 * 1024 * 1024)),
    ]
    for (const act of acts)
      assert.equal(await refusal(letter, samples.pdf(act)), 'unsafe', String(act).slice(0, 60))
  })

  test('a locked PDF and one cut short are refused', async () => {
    assert.equal(await refusal(letter, samples.pdf('8 0 obj\n<< /Encrypt 9 0 R >>\nendobj\n')), 'locked')
    const whole = samples.pdf('4 0 obj\n(long enough to be cut)\nendobj\n')
    assert.equal(await refusal(letter, whole.subarray(0, whole.length - 60)), 'damaged')
    assert.equal(await refusal(letter, Buffer.concat([whole, Buffer.alloc(2_000)])), 'damaged')
  })

  test('a table is taken from any spreadsheet, and kept as UTF-8', async () => {
    const wanted = 'Name,Phone\nJörg Łoś,07700'
    const given = [
      Buffer.from(wanted),
      Buffer.from(`\ufeff${wanted}`),
      Buffer.from(`\ufeff${wanted}`, 'utf16le'),
      Buffer.from(`\ufeff${wanted}`, 'utf16le').swap16(),
    ]
    for (const file of given) assert.equal(Buffer.from((await taken(table, file)).bytes).toString(), wanted)
    assert.equal(
      Buffer.from((await taken(table, Buffer.from('J\xf6rg;\x80 5', 'latin1'))).bytes).toString(),
      'Jörg;€ 5',
    )
    assert.equal((await taken(table, Buffer.from('BMI,MZ\n1,2\n'))).type, 'text/csv')
  })

  test('a table that is no text, or too large, is refused', async () => {
    for (const file of [
      samples.archive(),
      Buffer.from('a,b\0c'),
      Buffer.from('<?xml version="1.0"?><a/>'),
      samples.pdf(),
      await samples.image('png'),
    ]) {
      assert.equal(await refusal(table, file), 'not-this-kind')
    }
    assert.equal(await refusal(table, Buffer.alloc(100_001, 'a')), 'too-large')
    assert.equal(await refusal(table, Buffer.alloc(100_000, 'a')), 'taken')
  })

  test('a purpose takes only what it names', async () => {
    assert.equal(await refusal(letter, await samples.image('png')), 'not-this-kind')
    assert.equal(await refusal(portrait, Buffer.from('a,b')), 'not-this-kind')
    for (const file of [await samples.image('png'), samples.pdf(), Buffer.from('a,b')])
      assert.equal(await refusal(anything, file), 'taken')
    assert.equal(acceptsOf(letter), 'application/pdf')
    assert.throws(() => filePurpose('test.letter', { takes: ['pdf'], public: false }), /Two purposes/)
  })
})
