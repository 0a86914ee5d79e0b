import { execFile } from 'node:child_process'
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { makePdf } from './documents.ts'
import { attendanceList, type AttendanceList } from './papers/attendance-list.ts'
import { dossier } from './papers/dossier.ts'
import { held, list, paper, said, someone } from './papers.fixture.ts'
import { readPdf } from './pdf.fixture.ts'
import { closePress } from './press.ts'

describe('papers', () => {
  after(closePress)

  test('the lead’s list is tagged, titled, in its language, to PDF/UA-1', async () => {
    const { objects, pages, text } = readPdf(
      await makePdf(attendanceList, paper('Supper club, cooks', list())),
    )
    assert.equal(pages, 1)
    assert.match(objects, /\/MarkInfo <<\s*\/Marked true/)
    assert.match(objects, /\/StructTreeRoot/)
    assert.match(objects, /\/Lang \(en-GB\)/)
    assert.match(objects, /\/Title \(Supper club, cooks\)/)
    assert.match(objects, /\/DisplayDocTitle true/)
    assert.match(objects, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(objects, /\/CreationDate \(D:20261124094100Z\)/)
    for (const tag of ['H1', 'Table', 'THead', 'TBody', 'TH', 'TD'])
      assert.match(objects, new RegExp(`/S /${tag}\\b`))
    for (const words of [
      'Hineni Refugee Action',
      'Supper club, cooks',
      'Naomi Feld',
      '07700 900 318',
      'Page 1 of 1',
    ]) {
      assert.equal(text[0]!.includes(words), true, words)
    }
  })

  test('a list over several pages repeats its head and counts its pages', async () => {
    const coming = Array.from({ length: 70 }, (_, number) => someone({ name: `Guest ${number}`, party: 2 }))
    const waiting = [someone({ name: 'Leah Brandt' })]
    const { pages, text } = readPdf(
      await makePdf(attendanceList, paper('Beds for a family', list({ coming, waiting, blankRows: 3 }))),
    )
    assert.equal(pages, 3)
    text.forEach((words, page) => {
      assert.match(words, /^Phone$/m)
      assert.match(words, new RegExp(`^Page ${page + 1} of 3$`, 'm'))
    })
    const guests = text.join('').match(/^Guest \d+$/gm)
    assert.deepEqual(
      guests,
      coming.map((one) => one.name),
    )
    assert.match(text[2]!, /Waiting list\n[\s\S]*Leah Brandt/)
  })

  test('an empty list says so', async () => {
    const { text } = readPdf(await makePdf(attendanceList, paper('Supper club', list({ coming: [] }))))
    assert.match(text[0]!, /Nobody has signed up yet\./)
  })

  test('what we hold on somebody is there, room by room, as a list of labels and values', async () => {
    const body = held({
      introduction: ['Everything, room by room.'],
      rooms: [
        {
          heading: 'Who you are',
          why: 'You asked to volunteer.',
          nothing: '',
          entries: [{ label: 'Languages', values: ['English', 'Polish'] }],
        },
        { heading: 'Gifts', why: null, nothing: 'Nothing given.', entries: [] },
      ],
      tables: [
        {
          heading: 'Who has looked',
          head: ['When', 'Who'],
          rows: [['24 Nov, 9:12am', 'Ruth Adeyemi']],
          nothing: 'Nobody.',
        },
      ],
    })
    const { objects, text } = readPdf(await makePdf(dossier, paper('What we hold on you', body)))
    for (const tag of ['H1', 'H2', 'L', 'LI', 'LBody', 'Table'])
      assert.match(objects, new RegExp(`/S /${tag}\\b`))
    for (const words of [
      'Everything, room by room.',
      'Languages',
      'English',
      'Polish',
      'Nothing given.',
      'Ruth Adeyemi',
    ]) {
      assert.equal(text[0]!.includes(words), true, words)
    }
  })

  test('whatever people type is shown as they typed it, and does nothing', async () => {
    const hostile = [
      '#import "/platform/secrets.ts": *',
      '#read("/platform/documents/press.ts")',
      '#{ panic("here") }',
      '#sys.inputs.paper',
      ']#set page(width: 1cm)[',
      '$ sum_(i=0)^n $ *bold* _it_ `raw` <label> @ref',
      '= Heading = // comment /* more */',
      '\\u{41} \\n \\ " \' ~ --- ...',
      '{{"body":1}}, "\\"],"title":"x"',
    ]
    const expected = paper('#panic() \\ ] "', said(...hostile))
    const { objects, pages, text } = readPdf(await makePdf(dossier, expected))
    assert.equal(pages, 1)
    assert.match(objects, /<pdfuaid:part>1/)
    for (const words of hostile) assert.equal(text[0]!.includes(words), true, words)
    assert.match(text[0]!, /^#panic\(\) \\ \] "$/m)
    assert.equal(text[0]!.includes('serialization'), false, 'nothing of a file was read')
  })

  test('Hebrew, Arabic, Tigrinya and accented names have their letters', async () => {
    const names = ['דליה מרקוס', 'مريم الحسن', 'ሰላም ኃይለ', 'Jörg Łoś', 'Nguyễn']
    const { objects, fonts } = readPdf(await makePdf(dossier, paper('What we hold on you', said(...names))))
    assert.match(objects, /<pdfuaid:part>1/, 'the standard refuses a letter without a shape')
    for (const font of [
      'AtkinsonHyperlegibleNext-Regular',
      'FrankRuhlLibre-Medium',
      'NotoSansArabic-Regular',
      'NotoSansEthiopic-Regular',
      'NotoSansHebrew-Regular',
    ]) {
      assert.equal(fonts.includes(font), true, `${font} in ${fonts.join(', ')}`)
    }
  })

  test('a paper in Arabic runs from right to left', async () => {
    const rooms = [
      { heading: 'من أنت', why: null, nothing: '', entries: [{ label: 'الاسم', values: ['07700 900 318'] }] },
    ]
    const { objects, text } = readPdf(
      await makePdf(dossier, paper('ما نحتفظ به', held({ rooms }), { language: { lang: 'ar', dir: 'rtl' } })),
    )
    assert.match(objects, /\/Lang \(ar\)/)
    assert.match(objects, /\/Direction \/R2L/)
    assert.match(text[0]!, /07700 900 318/, 'a telephone number keeps its order')
  })

  test('a letter that no font has does not stop the paper; it is tagged all the same', async () => {
    const { objects, pages } = readPdf(
      await makePdf(dossier, paper('What we hold on you', said('Naomi \u{e123}'))),
    )
    assert.equal(pages, 1)
    assert.match(objects, /\/MarkInfo <<\s*\/Marked true/)
    assert.doesNotMatch(objects, /pdfuaid/)
  })

  test('half characters, control characters and turned directions are left out', async () => {
    const { objects, text } = readPdf(
      await makePdf(dossier, paper('T', said('Na\u0000om\u0007i\ud800 \u202eFeld\ufeff'))),
    )
    assert.match(objects, /<pdfuaid:part>1/)
    assert.match(text[0]!, /^Name\nNaomi\n\ufffd\n Feld\n/m)
  })

  test('the same paper made twice is the same file', async () => {
    const order = paper('Supper club, cooks', list())
    assert.deepEqual(await makePdf(attendanceList, order), await makePdf(attendanceList, order))
  })

  test('a fault names the template and nothing that was in it', async () => {
    const broken = {
      coming: [someone()],
      facts: ['Naomi Feld'],
      notices: [],
      waiting: [],
      words: {},
    } as unknown as AttendanceList
    await assert.rejects(makePdf(attendanceList, paper('Canary Title', broken)), (fault: Error) => {
      assert.match(
        fault.message,
        /^The paper attendance-list\.typ could not be printed: .*dictionary does not contain key/,
      )
      return !/Naomi|Canary/.test(fault.message)
    })
    await assert.rejects(makePdf(dossier, paper('T', said('x'.repeat(8_000_000)))), RangeError)
  })

  test('when the typesetter is killed, the paper at hand fails and the next one is printed', async () => {
    const order = paper('Supper club, cooks', list())
    await makePdf(attendanceList, order)
    const [first, second] = [makePdf(attendanceList, order), makePdf(attendanceList, order)]
    await new Promise((resolve) => setImmediate(resolve))
    closePress()
    await assert.rejects(first, /the typesetter stopped/)
    assert.equal(readPdf(await second).pages, 1)
  })

  test('a program that has printed can end, and takes the typesetter with it', async () => {
    const module = new URL('documents.ts', import.meta.url).href
    const papers = new URL('papers/dossier.ts', import.meta.url).href
    const program = `
      import { makePdf } from ${JSON.stringify(module)}
      import { dossier } from ${JSON.stringify(papers)}
      const paper = ${JSON.stringify(paper('T', held()))}
      const pdf = await makePdf(dossier, { ...paper, madeAt: Temporal.Instant.from(paper.madeAt) })
      process.stdout.write(String(pdf.length > 1000))`
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--no-warnings',
      '--input-type=module',
      '-e',
      program,
    ])
    assert.equal(stdout, 'true')
  })
})
