import { z } from 'zod'
import type { Hub } from '../../../../platform/hub.ts'
import { hit } from '../../../../platform/limits/limits.ts'
import { toldWords } from '../../../../platform/contact/told.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import { homeZone } from '../../../../platform/clock.ts'
import { errorsOf, problemKind, problemKinds, type Problem } from '../../../../platform/web/problem.ts'
import { phrases, type Words } from '../../../../platform/words/words.ts'
import { checks, commitments, kinds, languages, sides, skills, stepFree } from '../../lists.ts'
import { opportunityOf } from '../store.ts'
import { shelfOf } from '../shelf.ts'
import { hasShifts } from '../times.ts'
import { answerForWords, consentWords, signUpTold } from './answers.ts'
import { hitLetterboxes, signUpsFromOneNetwork, signUpVisitor } from './actions.ts'
import { signUpBody, signUpForms } from './forms.ts'
import { placeWords } from './glance.ts'
import { bringsYoung } from './party.ts'
import { noPlaceWords } from './refusals.ts'
import { helpView, isOpen, type HelpView } from './view.ts'
import { whenWords } from './when-words.ts'

/** A way to help as the JSON API tells it: what the page says to everybody, and no more. */
export const opportunityAnswer = z.object({
  id: z.uuid(),
  url: z.url(),
  title: z.string(),
  summary: z.string(),
  whatYouWillDo: z.string(),
  whoItHelps: z.string(),
  side: z.enum(sides),
  kind: z.enum(kinds),
  with: z.string().describe('The organisation it belongs to.'),
  when: z.string().describe('In words: `Every Tuesday, 4pm to 8pm. Come once or often.`'),
  commitment: z.enum(commitments),
  where: z.enum(['place', 'area', 'home']),
  place: z.string().describe('As everybody may know it.'),
  stepFree: z.enum(stepFree),
  access: z.string(),
  skills: z.array(z.enum(skills)),
  languages: z.array(z.enum(languages)),
  livedExperienceWelcome: z.boolean(),
  youngestAge: z.int(),
  checks: z.array(z.enum(checks)),
  expenses: z.string(),
  largestGroup: z.int(),
  closesOn: z.iso.date().nullable(),
  urgent: z.boolean(),
  openness: z.enum(['open', 'paused', 'ended', 'closed']),
  consents: z
    .object({
      told: z.string().describe('What we do with what they type; to be shown in the form, and kept with it.'),
      news: z.string().describe('Beside a box of its own for `news` of a sign-up.'),
      partnerNews: z
        .string()
        .nullable()
        .describe('Beside a box of its own for `partnerNews`. null: there is no partner to agree to.'),
      responsible: z
        .string()
        .nullable()
        .describe(
          'Beside a box of its own for `responsible`, where somebody brings others under 18. null: nobody under 18 can be brought.',
        ),
    })
    .describe(
      'What to show whoever signs up, word for word, each beside a box that is not ticked for them. In the language you asked for.',
    ),
  shifts: z.array(
    z.object({
      id: z.uuid().describe('Named in a sign-up.'),
      starts: z.iso.datetime({ offset: true }),
      ends: z.iso.datetime({ offset: true }),
      capacity: z.int().nullable().describe('null: as many as come.'),
      left: z.int().nullable(),
      waiting: z.int(),
      open: z.boolean().describe('A place can be taken, or a waiting list joined.'),
    }),
  ),
})
export type OpportunityAnswer = z.output<typeof opportunityAnswer>

/** What became of a sign-up, shift by shift. A held place is theirs once the letter’s button is pressed. */
export const signUpAnswer = z.object({
  signUpId: z.uuid(),
  shifts: z.array(z.object({ id: z.uuid(), outcome: z.string() })),
})

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

const stamp = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(homeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })

const say = phrases('api-help', {
  notThere: 'There is no such way to help. It may have ended, or the id may have a slip in it.',
  closed: 'Nobody can sign up just now',
  closedAbout: 'Signing up for this way to help is paused or over. Nothing was changed.',
  closedNow: 'Signing up for this way to help is closed at present.',
  noPlace: 'There is no place',
  noPlaceAbout: '`reason` says why. Nothing was changed; another date may have room.',
  fields: 'Some fields need another look. See `errors`, field by field.',
  notOurs: 'Choose from the shifts of this way to help',
})

/** Why a sign-up is refused that made sense. */
export const signUpProblems = {
  closed: problemKind('closed', { status: 409, title: say.closed, about: say.closedAbout }),
  noPlace: problemKind('no-place', { status: 409, title: say.noPlace, about: say.noPlaceAbout }),
} as const

const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

const notThere = (words: Words) => refused({ kind: problemKinds.notFound, detail: words.say(say.notThere) })

const unclear = (words: Words, errors: Problem['errors']) =>
  refused({ kind: problemKinds.fields, detail: words.say(say.fields), ...(errors ? { errors } : {}) })

async function viewOf(hub: Hub, id: string): Promise<HelpView | null> {
  const slug = (await opportunityOf(hub.db, id))?.slug
  const shelved = slug === undefined ? undefined : await shelfOf(hub).at(hub.db, slug)
  return shelved ? helpView(hub, shelved) : null
}

function told(hub: Hub, words: Words, view: HelpView): OpportunityAnswer {
  const { content, shelved, openness, shifts } = view
  const { opportunity, organisation } = shelved
  return {
    id: opportunity.id,
    url: new URL(`/help/${opportunity.slug}`, hub.environment.publicUrl).href,
    title: content.title,
    summary: content.summary,
    whatYouWillDo: content.whatYouWillDo,
    whoItHelps: content.whoItHelps,
    side: content.side,
    kind: content.kind,
    with: organisation.name,
    when: whenWords(content, words),
    commitment: content.commitment,
    where: content.where,
    place: placeWords(content, false, words),
    stepFree: content.stepFree,
    access: content.access,
    skills: content.skills,
    languages: content.languages,
    livedExperienceWelcome: content.livedExperience,
    youngestAge: content.youngestAge,
    checks: content.checks,
    expenses: content.expenses,
    largestGroup: content.largestGroup,
    closesOn: content.closesOn,
    urgent: content.urgent,
    openness,
    consents: {
      told: toldWords(words, signUpTold),
      ...consentWords(words, hub.setting(charityProfile).name, organisation),
      responsible: bringsYoung(content) ? answerForWords(words) : null,
    },
    shifts: shifts.map((shift) => ({
      id: shift.id,
      starts: stamp(shift.gathering.startsAt),
      ends: stamp(shift.gathering.endsAt),
      capacity: shift.gathering.capacity,
      left: shift.left,
      waiting: shift.gathering.waiting,
      open: openness === 'open' && isOpen(shift, hub.now()),
    })),
  }
}

/** `GET /api/opportunities/:id` */
export async function opportunityForApi(
  hub: Hub,
  words: Words,
  id: string,
): Promise<Answer<OpportunityAnswer>> {
  const view = await viewOf(hub, id)
  return view ? { ok: true, value: told(hub, words, view) } : notThere(words)
}

/**
 * `POST /api/opportunities/:id/sign-up`: a visitor asks for places, as on the page; body `signUpBody`. It carries no
 * session: the address is proved by the letter. Whoever is known signs up on the page.
 */
export async function signUpThroughApi(
  hub: Hub,
  words: Words,
  { id, body, network }: { id: string; body: unknown; network: string },
): Promise<Answer<z.output<typeof signUpAnswer>>> {
  const view = await viewOf(hub, id)
  if (!view || !hasShifts(view.content.kind)) return notThere(words)
  if (view.openness !== 'open')
    return refused({ kind: signUpProblems.closed, detail: words.say(say.closedNow) })
  await hit(hub, signUpsFromOneNetwork, network)
  const read = signUpForms(view.content).visitor.safeParse(body)
  if (!read.success) return unclear(words, errorsOf(words, read.error))
  const known = new Set(view.shelved.shifts.map(({ gatheringId }) => gatheringId))
  if (read.data.shift.some((shift) => !known.has(shift)))
    return unclear(words, { shift: words.say(say.notOurs) })
  await hitLetterboxes(hub, read.data)
  const { organisation } = view.shelved
  const signed = await signUpVisitor(hub, read.data, { organisation, words, asked: 'api' })
  if (!signed.ok) {
    const detail = words.say(noPlaceWords[signed.refusal])
    return refused({ kind: signUpProblems.noPlace, detail, reason: signed.refusal })
  }
  const { signupId, places } = signed.value
  return {
    ok: true,
    value: {
      signUpId: signupId,
      shifts: places.map(({ gatheringId, outcome }) => ({ id: gatheringId, outcome })),
    },
  }
}

export { signUpBody }
