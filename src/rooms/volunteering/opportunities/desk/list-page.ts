import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { empty, tag } from '../../../../look/parts/cards.ts'
import { segLinks } from '../../../../look/parts/choices.ts'
import { form } from '../../../../look/parts/errors.ts'
import { hiddenField, selectField, textField } from '../../../../look/parts/fields.ts'
import { deskTitle, grid } from '../../../../look/parts/layout.ts'
import { pagination } from '../../../../look/parts/pagination.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { dayWordsTight, momentWords, momentWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Gathering } from '../../../gatherings/face.ts'
import type { Organisation } from '../../../network/face.ts'
import type { Programme } from '../../../programmes/face.ts'
import { kindWords } from '../../list-words.ts'
import { draftOpportunities } from '../../permits.ts'
import { waitsToBeRead } from '../standing.ts'
import { stateTag } from './state-words.ts'
import type { ListedOpportunity, Narrowed } from './store.ts'

export const onAPage = 25

export interface List {
  readonly by: Narrowed
  readonly page: number
  readonly rows: readonly ListedOpportunity[]
  readonly counts: Readonly<Record<Narrowed['show'], number>>
  /** The next shifts of the rows, by gathering. */
  readonly shifts: ReadonlyMap<string, Gathering>
  readonly organisations: readonly Organisation[]
  readonly programmes: readonly Programme[]
  readonly regions: readonly string[]
}

const views: readonly (readonly [Narrowed['show'], string])[] = [
  ['open', 'Not closed'],
  ['waiting', 'To read'],
  ['draft', 'Drafts'],
  ['published', 'Published'],
  ['paused', 'Paused'],
  ['closed', 'Closed'],
]

const address = ({ words, show, programme, region, organisation }: Narrowed, page = 1): string => {
  const query = new URLSearchParams()
  if (show !== 'open') query.set('show', show)
  if (words) query.set('words', words)
  if (programme) query.set('programme', programme)
  if (region) query.set('region', region)
  if (organisation) query.set('organisation', organisation)
  if (page > 1) query.set('page', String(page))
  return `/desk/opportunities${query.size > 0 ? `?${query}` : ''}`
}

/** The ways to help within somebody's reach, by state, programme, region, organisation and words. */
export function listPage(visit: Visit, list: List): Html {
  const { by, counts, rows } = list
  const total = counts[by.show]
  const waiting =
    counts.waiting === 0
      ? 'Nothing waits to be read.'
      : `${counts.waiting} ${counts.waiting === 1 ? 'waits' : 'wait'} to be read.`
  const seg = segLinks(
    'Show',
    views.map(([show, words]) => ({
      words: `${words} ${counts[show]}`,
      href: address({ ...by, show }),
      current: by.show === show,
    })),
    { low: true },
  )
  return deskPage(visit.frame, {
    title: 'Ways to help',
    main: html`${deskTitle({
      heading: 'Ways to help',
      line: `${counts.published} published, ${counts.draft} being drafted. ${waiting}`,
      acts:
        visit.can(draftOpportunities, undefined) &&
        linkButton('Begin a new one', '/desk/opportunities/new', { icon: 'plus' }),
    })}${seg}${filters(list)}${rows.length === 0 ? nothing(visit, list) : table(list, visit.words)}${total > onAPage && pages(list, total)}`,
  })
}

function filters({ by, organisations, programmes, regions }: List): Html {
  const every = { value: '', words: 'All' }
  const select = (
    name: string,
    label: string,
    value: string | null,
    options: { value: string; words: string }[],
  ): Html | false =>
    options.length > 1 && selectField({ name, label, value: value ?? '', options: [every, ...options] })
  return form(
    html`${by.show !== 'open' && hiddenField('show', by.show)}${grid(
      [
        textField({ name: 'words', label: 'Words', type: 'search', value: by.words, maxlength: 80 }),
        select(
          'programme',
          'Programme',
          by.programme,
          programmes.map(({ id, name }) => ({ value: id, words: name })),
        ),
        select(
          'region',
          'Region',
          by.region,
          regions.map((name) => ({ value: name, words: name })),
        ),
        select(
          'organisation',
          'With',
          by.organisation,
          organisations.map(({ id, shortName }) => ({ value: id, words: shortName })),
        ),
        button('Show', { kind: 'quiet' }),
      ],
      { min: 9, gap: 3, align: 'ends' },
    )}`,
    { action: '/desk/opportunities', method: 'get', label: 'Narrow the list' },
  )
}

/** Good news, or a first step. */
function nothing(visit: Visit, { by, counts }: List): Html {
  const isNarrowed =
    by.words !== '' || by.programme !== null || by.region !== null || by.organisation !== null
  if (isNarrowed) {
    const acts = linkButton(
      'Show all',
      address({ ...by, words: '', programme: null, region: null, organisation: null }),
      { kind: 'quiet' },
    )
    return empty('Nothing here has these words, programme, region and partner together.', {
      title: 'None like that',
      acts,
    })
  }
  if (by.show === 'waiting')
    return empty('Everything sent for review has been read.', { title: 'Nothing waits for you' })
  if (counts.open === 0 && visit.can(draftOpportunities, undefined)) {
    return empty('Say what people can do, when and where. Nobody sees it until you publish it.', {
      title: 'The first way to help',
      acts: linkButton('Begin a new one', '/desk/opportunities/new', { icon: 'plus' }),
    })
  }
  return empty('There is nothing in this state at present.', { title: 'Nothing here' })
}

function nextWords({ next }: ListedOpportunity, shifts: List['shifts'], words: Words): string {
  const one = next
    .flatMap((id) => shifts.get(id) ?? [])
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))[0]
  if (!one) return ''
  const places = one.capacity === null ? `${one.taken} come` : `${one.taken} of ${one.capacity}`
  return `${dayWordsTight(words, dayAt(one.startsAt))}, ${timeWords(words, one.startsAt)}: ${places}`
}

function table({ rows, shifts }: List, words: Words): Html {
  const state = (one: ListedOpportunity): Html =>
    html`${one.publishAt && one.state === 'in-review' ? tag('Set to go out', 'ok', 'clock') : stateTag(one.state, words)}${waitsToBeRead(one) && html` ${tag('To read', 'wait')}`}${one.hasDraft && one.state === 'published' && html` ${tag('Has a draft', 'soft')}`}${one.publishAt && sub(`Goes out ${momentWords(words, one.publishAt)}`)}`
  return dataTable<ListedOpportunity>({
    label: 'Ways to help',
    folds: true,
    rows,
    columns: [
      {
        label: 'Name',
        cell: (one) =>
          html`<a href="/desk/opportunities/${one.id}">${one.title || 'Not named yet'}</a
            >${sub(`${words.say(kindWords[one.kind])}, with ${one.organisation}`)}`,
      },
      { label: 'State', cell: state },
      {
        label: 'Where',
        cell: ({ programme, region }) => [programme, region].filter(Boolean).join(', ') || 'Everywhere',
      },
      { label: 'Next', cell: (one) => nextWords(one, shifts, words) },
      { label: 'Changed', cell: ({ changedAt }) => momentWordsTight(words, changedAt) },
    ],
  })
}

function pages({ by, page, rows }: List, total: number): Html {
  const first = (page - 1) * onAPage
  return pagination({
    label: 'Pages of ways to help',
    summary: `${first + 1} to ${first + rows.length} of ${total}`,
    ...(page > 1 ? { previous: { words: 'Before', href: address(by, page - 1) } } : {}),
    ...(first + rows.length < total ? { next: { words: 'Next', href: address(by, page + 1) } } : {}),
  })
}
