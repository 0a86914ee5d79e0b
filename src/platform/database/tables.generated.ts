// Written by `bin/opentent schema` from the migrated database. Do not edit.
import type { ColumnType } from 'kysely'
import type { Day } from '../clock.ts'

export interface Tables {
  'gatherings.gathering': {
    id: string
    kind: string
    title: string
    starts_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ends_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    capacity: ColumnType<number | null, number | null | undefined, number | null>
    waiting_list: ColumnType<boolean, boolean | undefined, boolean>
    largest_group: ColumnType<number, number | undefined, number>
    answer_hours: ColumnType<number, number | undefined, number>
    change_hours: ColumnType<number, number | undefined, number>
    state: ColumnType<string, string | undefined, string>
    taken: ColumnType<number, number | undefined, number>
    waiting: ColumnType<number, number | undefined, number>
    last_turn: ColumnType<number, number | undefined, number>
    changed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'gatherings.history': {
    gathering_id: string
    turn: number
    place_id: string
    what: string
    people: number
    taken_after: number
    waiting_after: number
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'gatherings.place': {
    id: string
    gathering_id: string
    signup_id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    name: string
    email: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<string | null, string | null | undefined, string | null>
    people: ColumnType<number, number | undefined, number>
    group_name: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    turn: number
    answer_by: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    came: ColumnType<number | null, number | null | undefined, number | null>
    checked_in_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    checked_in_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'house.migration': {
    name: string
    digest: string
    applied_at: ColumnType<string, string | Temporal.Instant | undefined, string | Temporal.Instant>
  }
  'house.setting': {
    key: string
    value: ColumnType<unknown, string, string>
    version: ColumnType<number, number | undefined, number>
    changed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    changed_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'house.version': {
    topic: string
    version: number
  }
  'jobs.receipt': {
    job: string
    key: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'jobs.schedule': {
    name: string
    last_due: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'mail.dead_address': {
    digest: Uint8Array
    since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    reason: string
  }
  'mail.letter': {
    id: string
    kind: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    address: string
    subject: string
    words: string
    markup: string
    headers: ColumnType<unknown, string | undefined, string>
    calendar: ColumnType<unknown | null, string | null | undefined, string | null>
    secret: ColumnType<boolean, boolean | undefined, boolean>
    state: ColumnType<string, string | undefined, string>
    not_before: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    queued_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    sent_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    tries: ColumnType<number, number | undefined, number>
    answer: ColumnType<string | null, string | null | undefined, string | null>
  }
  'network.card': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, never, never>
    short_name: ColumnType<string, never, never>
    kind: ColumnType<string, never, never>
    town: ColumnType<string, never, never>
  }
  'network.organisation': {
    id: string
    name: string
    short_name: string
    kind: string
    town: ColumnType<string | null, string | null | undefined, string | null>
    web: ColumnType<string | null, string | null | undefined, string | null>
    email: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    version: ColumnType<number, number | undefined, number>
  }
  'outbox.news': {
    id: string
    topic: string
    payload: ColumnType<unknown, string, string>
    announced_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'people.basis': {
    id: string
    person_id: string
    purpose: string
    basis: string
    words: string
    form: string
    given_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_how: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.card': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, never, never>
    email: ColumnType<string, never, never>
    phone: ColumnType<string, never, never>
    lang: ColumnType<string, never, never>
    forgotten_at: ColumnType<string, never, never>
  }
  'people.person': {
    id: string
    name: string
    email: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<string | null, string | null | undefined, string | null>
    born_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    lang: ColumnType<string, string | undefined, string>
    languages: ColumnType<string[], string[] | undefined, string[]>
    skills: ColumnType<string[], string[] | undefined, string[]>
    region: ColumnType<string | null, string | null | undefined, string | null>
    same_as: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    forgotten_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    version: ColumnType<number, number | undefined, number>
  }
  'people.sealed_fact': {
    id: string
    person_id: string
    kind: string
    value: Uint8Array
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    recorded_by: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'programmes.card': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, never, never>
    side: ColumnType<string, never, never>
    summary: ColumnType<string, never, never>
    ended_at: ColumnType<string, never, never>
  }
  'programmes.programme': {
    id: string
    name: string
    side: string
    summary: string
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    version: ColumnType<number, number | undefined, number>
  }
  'programmes.region': {
    name: string
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'seal.key': {
    number: number
    purpose: string
    wrapped: Uint8Array
    created_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    retired_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'seal.master': {
    one: ColumnType<boolean, boolean | undefined, boolean>
    proof: Uint8Array
    since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.interest': {
    id: string
    opportunity_id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    name: string
    email: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answered_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.opportunity': {
    id: string
    slug: string
    organisation_id: string
    programme_id: ColumnType<string | null, string | null | undefined, string | null>
    region: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    published: ColumnType<unknown | null, string | null | undefined, string | null>
    draft: ColumnType<unknown | null, string | null | undefined, string | null>
    version: ColumnType<number, number | undefined, number>
    published_version: ColumnType<number | null, number | null | undefined, number | null>
    publish_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    closes_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    made_by: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.saved_search': {
    id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    email: string
    question: string
    words: string
    how_often: string
    state: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    next_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    last_sent_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    told: ColumnType<string[], string[] | undefined, string[]>
    basis_words: string
  }
  'volunteering.shift': {
    id: string
    opportunity_id: string
    gathering_id: string
    planned_on: Day
  }
  'volunteering.version': {
    opportunity_id: string
    number: number
    content: ColumnType<unknown, string, string>
    what: string
    note: ColumnType<string | null, string | null | undefined, string | null>
    by_person: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
}
