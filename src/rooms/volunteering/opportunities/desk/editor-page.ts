import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../../look/parts/errors.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dayWords } from '../../../../platform/words/dates.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { editOpportunity, manageOpportunity, moveOpportunity, publishOpportunity } from '../../permits.ts'
import { titleOf } from '../standing.ts'
import { asksCard, contactCard, placesCard } from './cards/asks-card.ts'
import { section, sectionsOf, type Sections } from './cards/sections.ts'
import { whenCard } from './cards/when-card.ts'
import { whereCard } from './cards/where-card.ts'
import { wordsCard } from './cards/words-card.ts'
import type { Editing } from './editing.ts'
import { editorFields, forgottenField, seenField, type EditorFields } from './fields.ts'
import { outlookCard } from './outlook.ts'
import { previewFrame, type PreviewFor } from './preview.ts'
import { standingLine, stateSteps } from './state-words.ts'
import { questionsCard } from '../../applications/questions/card.ts'
import { checkCard } from './cards/check-card.ts'
import { storyCard } from './story.ts'

export interface EditorView {
  /** What this reader must hear first: kept, refused. */
  readonly told?: Html
  /** Sentences at their fields, gathered at the top: after asking for review, or a decision without its reason. */
  readonly errors?: FieldErrors
  readonly as?: PreviewFor
  /** The version this page was opened at, where it is not the newest. */
  readonly seen?: number
  /** How many contacts were forgotten by then, where it is not all of them. */
  readonly forgotten?: number
  /** Fields were asked for or taken away: the parts that change by it come back open. */
  readonly reshaped?: boolean
}

/** One way to help as one page of cards that fold, with what it looks like and what publishing would do beside it. */
export function editorPage(
  visit: Visit,
  it: Editing,
  { told, errors, as = 'visitor', seen, forgotten, reshaped = false }: EditorView = {},
): Html {
  const { opportunity, organisation, answers } = it
  const { words } = visit
  const shown = { ...it.faults, ...errors }
  const fields = editorFields(answers, shown)
  const sections = sectionsOf(it, { errors: shown, reshaped, words })
  const title = titleOf({ ...opportunity, draft: answers })
  const cards = [
    seenField(seen ?? opportunity.version),
    forgottenField(forgotten ?? opportunity.contactsForgotten),
    wordsCard(fields, sections, words),
    whenCard(fields, sections, { ...it, faults: shown }, words),
    whereCard(fields, sections, words),
    asksCard(fields, sections, words),
    placesCard(fields, sections, it.content.kind),
    contactCard(fields, sections),
    pictureCard(it, fields, sections),
    html`<p class="row stays">
      ${button('Save draft', { kind: 'quiet', name: 'act', value: 'save', unjudged: true })}${onward(visit, it, 'end')}
    </p>`,
  ]
  const editor = form(cards, {
    action: `/desk/opportunities/${opportunity.id}`,
    id: 'editor',
    // What this tab kept of a contact who was forgotten since is not put back.
    keep: `opportunity ${opportunity.id} ${opportunity.contactsForgotten}`,
    unjudged: true,
  })
  const beside = flow(
    [
      previewFrame(it, as, words),
      storyCard(it, words),
      outlookCard(it),
      checkCard(visit, it),
      questionsCard(visit, opportunity, it.content.kind),
      belongsCard(visit, it),
    ],
    { gap: 4 },
  )
  return deskPage(visit.frame, {
    title: `${title}: edit`,
    holdDrafts: errors !== undefined,
    main: html`${back('Ways to help', '/desk/opportunities')}${deskTitle({
      heading: title,
      line: `With ${organisation.shortName}. ${standingLine(opportunity, words)}`,
      acts: actsFor(visit, it),
    })}${stateSteps(opportunity)}${told}${errors && summary(errors)}${decisionNotice(it, words)}${aside(editor, beside, { side: 22 })}`,
  })
}

const sends = (words: string, value: string, kind?: 'quiet'): Html =>
  button(words, { form: 'editor', name: 'act', value, unjudged: true, ...(kind ? { kind } : {}) })

/** The picture has a page of its own, because a file is sent by itself. */
const pictureCard = ({ opportunity, content }: Editing, fields: EditorFields, sections: Sections): Html =>
  section(
    sections,
    'picture',
    'Picture',
    html`${fields.carry('picture', 'pictureAlt')}
      <p>
        ${content.picture ? `It shows: ${content.picture.alt || 'not said yet'}` : 'None. A picture of the place or the work helps people to imagine it.'}
        <a href="/desk/opportunities/${opportunity.id}/picture"
          >${content.picture ? 'Change it' : 'Add one'}</a
        >
      </p>`,
  )

function actsFor(visit: Visit, it: Editing): Child {
  const { opportunity } = it
  const at = `/desk/opportunities/${opportunity.id}`
  const small = (words: string, href: string): Html => linkButton(words, href, { kind: 'quiet' })
  return [
    visit.can(editOpportunity, opportunity) && small('Duplicate', `${at}/duplicate`),
    visit.can(manageOpportunity, opportunity) && small('Pause or close', `${at}/state`),
    sends('Save draft', 'save', 'quiet'),
    onward(visit, it, 'top'),
  ]
}

/** What comes after writing: reading what changes, or asking somebody to read it. At the top, and shorter at the end. */
function onward(visit: Visit, { opportunity }: Editing, at: 'top' | 'end'): Child {
  if (visit.can(publishOpportunity, opportunity))
    return sends(at === 'top' ? 'See what changes, then publish' : 'Go on: what changes', 'changes')
  return (
    opportunity.askedAt === null &&
    sends(at === 'top' ? 'Send for review' : 'Go on: send it to be read', 'ask')
  )
}

function summary(errors: FieldErrors): Html {
  const faults = Object.entries(errors).map(([name, words]) => ({ name, words }))
  const title =
    faults.length === 1 ? 'There is one thing to put right' : `There are ${faults.length} things to put right`
  return faults.length > 0 ? errorSummary(faults, { title }) : html``
}

/** At the top, when days touch rest and nobody has said what shall happen. */
function decisionNotice({ undecided }: Editing, words: Visit['words']): Html | false {
  const first = undecided[0]
  if (!first) return false
  const lead =
    undecided.length === 1
      ? 'One date needs a decision before this version can go out.'
      : `${undecided.length} dates need a decision before this version can go out.`
  return notice(
    html`${dayWords(words, first.known.shift.on)} touches ${first.known.touches?.name}.
      <a href="#to-decide">Go to it</a>`,
    { kind: 'wait', lead },
  )
}

/** Whose it is, and where it belongs: who may see it follows from that. */
function belongsCard(visit: Visit, { opportunity, organisation, programme }: Editing): Html {
  const may = visit.can(moveOpportunity, opportunity)
  return card(
    html`${dl([
      ['With', organisation.name],
      ['Programme', programme?.name ?? 'None'],
      ['Region', opportunity.region ?? 'Everywhere'],
    ])}${may && html`<p class="small"><a href="/desk/opportunities/${opportunity.id}/move">Move it</a></p>`}`,
    { title: 'Where it belongs', id: 'belongs-h' },
  )
}
