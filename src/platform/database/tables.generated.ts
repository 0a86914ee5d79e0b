// Written by `bin/opentent schema` from the migrated database. Do not edit.
import type { ColumnType } from 'kysely'
import type { Day } from '../clock.ts'

export interface Tables {
  'audit.detail': {
    entry_id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    salt: Uint8Array
    plain: ColumnType<string | null, string | null | undefined, string | null>
    sealed: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
  }
  'audit.entry': {
    id: string
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    actor_kind: string
    actor_id: ColumnType<string | null, string | null | undefined, string | null>
    act: string
    looked: boolean
    subject_kind: string
    subject_id: ColumnType<string | null, string | null | undefined, string | null>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    network: ColumnType<string | null, string | null | undefined, string | null>
    detail_digest: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
  }
  'audit.link': {
    seq: number
    entry_id: string
    hash: Uint8Array
  }
  'audit.pending': {
    entry_id: string
  }
  'files.file': {
    id: string
    token: string
    purpose: string
    owner_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string | null, string | null | undefined, string | null>
    type: string
    bytes: number
    width: ColumnType<number | null, number | null | undefined, number | null>
    height: ColumnType<number | null, number | null | undefined, number | null>
    sha256: Uint8Array
    public: boolean
    created_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'gatherings.feed': {
    person_id: string
    number: ColumnType<number, number | undefined, number>
    renewed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'gatherings.first_time': {
    person_id: ColumnType<string, never, never>
    asked_at: ColumnType<string, never, never>
    came_at: ColumnType<string, never, never>
  }
  'gatherings.form': {
    signup_id: string
    others: ColumnType<unknown, string | undefined, string>
    languages: ColumnType<string[], string[] | undefined, string[]>
    consents: ColumnType<unknown, string | undefined, string>
    guardian_name: ColumnType<string | null, string | null | undefined, string | null>
    guardian_email: ColumnType<string | null, string | null | undefined, string | null>
    guardian_words: ColumnType<string | null, string | null | undefined, string | null>
    guardian_said_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    brought_by: ColumnType<string | null, string | null | undefined, string | null>
    brought_words: ColumnType<string | null, string | null | undefined, string | null>
    brought_said_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'gatherings.gathering': {
    id: string
    kind: string
    title: string
    starts_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ends_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    closes_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    capacity: ColumnType<number | null, number | null | undefined, number | null>
    waiting_list: ColumnType<boolean, boolean | undefined, boolean>
    largest_group: ColumnType<number, number | undefined, number>
    answer_hours: ColumnType<number, number | undefined, number>
    change_hours: ColumnType<number, number | undefined, number>
    part_of: string
    organisation_id: ColumnType<string | null, string | null | undefined, string | null>
    programme_id: ColumnType<string | null, string | null | undefined, string | null>
    region: ColumnType<string | null, string | null | undefined, string | null>
    state: ColumnType<string, string | undefined, string>
    cancelled_because: ColumnType<string | null, string | null | undefined, string | null>
    sequence: ColumnType<number, number | undefined, number>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    taken: ColumnType<number, number | undefined, number>
    waiting: ColumnType<number, number | undefined, number>
    last_turn: ColumnType<number, number | undefined, number>
  }
  'gatherings.history': {
    gathering_id: string
    turn: number
    place_id: ColumnType<string | null, string | null | undefined, string | null>
    what: string
    people: number
    taken_after: number
    waiting_after: number
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by_person: ColumnType<string | null, string | null | undefined, string | null>
  }
  'gatherings.note': {
    signup_id: string
    value: Uint8Array
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
    waits_for_guardian: ColumnType<boolean, boolean | undefined, boolean>
    turn: number
    answer_by: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    came: ColumnType<number | null, number | null | undefined, number | null>
    checked_in_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    checked_in_by: ColumnType<string | null, string | null | undefined, string | null>
    told: ColumnType<string | null, string | null | undefined, string | null>
  }
  'gatherings.to_tell': {
    id: string
    what: string
    gathering_id: ColumnType<string | null, string | null | undefined, string | null>
    signup_id: ColumnType<string | null, string | null | undefined, string | null>
    place_id: ColumnType<string | null, string | null | undefined, string | null>
    more: ColumnType<unknown, string | undefined, string>
    not_before: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    tries: ColumnType<number, number | undefined, number>
  }
  'house.erasure': {
    person_id: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    done_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'house.fact': {
    key: string
    value: ColumnType<unknown, string, string>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'house.migration': {
    name: string
    digest: string
    applied_at: ColumnType<string, string | Temporal.Instant | undefined, string | Temporal.Instant>
  }
  'house.retention': {
    kind: string
    on_day: Day
    ran_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    over_by: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    gone: number
    held: number
    failed: ColumnType<boolean, boolean | undefined, boolean>
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
  'identity.account': {
    id: string
    name: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    closed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'identity.address': {
    email: string
    account_id: string
    confirmed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'identity.agreement': {
    recovery_id: string
    agreed_by: string
    agreed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'identity.answered': {
    digest: Uint8Array
    expires_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'identity.browser': {
    account_id: string
    digest: Uint8Array
    device: string
    first_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    last_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'identity.code_app': {
    account_id: string
    secret: Uint8Array
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    last_step: number
  }
  'identity.link': {
    id: string
    token_digest: Uint8Array
    purpose: string
    email: string
    account_id: ColumnType<string | null, string | null | undefined, string | null>
    payload: ColumnType<unknown, string, string>
    browser_digest: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    code_digest: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    expires_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    used_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    press_digest: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    went_to: ColumnType<string | null, string | null | undefined, string | null>
    session_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'identity.passkey': {
    id: string
    account_id: string
    credential_id: string
    public_key: Uint8Array
    counter: number
    transports: string[]
    host: string
    name: string
    synced: boolean
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    last_used_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    fell_back_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'identity.recovery': {
    id: string
    account_id: string
    reason: string
    opened_by: string
    opened_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ready_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    told_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_how: ColumnType<string | null, string | null | undefined, string | null>
    ended_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'identity.recovery_code': {
    account_id: string
    digest: Uint8Array
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    used_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'identity.session': {
    id: string
    account_id: string
    token_digest: Uint8Array
    strength: string
    came_by: string
    device: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    proved_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    seen_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    recovery_id: ColumnType<string | null, string | null | undefined, string | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_why: ColumnType<string | null, string | null | undefined, string | null>
  }
  'identity.spoken_code': {
    id: string
    account_id: string
    digest: Uint8Array
    made_by: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    expires_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    recovery_id: ColumnType<string | null, string | null | undefined, string | null>
    used_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'jobs.overview': {
    id: ColumnType<number, never, never>
    task_id: ColumnType<number, never, never>
    run_at: ColumnType<string, never, never>
    attempts: ColumnType<number, never, never>
    max_attempts: ColumnType<number, never, never>
    last_error: ColumnType<string, never, never>
    created_at: ColumnType<string, never, never>
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
  'jobs.task_names': {
    id: ColumnType<number, never, never>
    identifier: ColumnType<string, never, never>
  }
  'learning.completion': {
    id: string
    person_id: string
    course_id: string
    version: ColumnType<number | null, number | null | undefined, number | null>
    done_on: Day
    how: string
    start_id: ColumnType<string | null, string | null | undefined, string | null>
    session_id: ColumnType<string | null, string | null | undefined, string | null>
    recorded_by: ColumnType<string | null, string | null | undefined, string | null>
    reason: ColumnType<string | null, string | null | undefined, string | null>
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'learning.completion_back': {
    completion_id: string
    reason: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_by: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'learning.completion_facts': {
    id: ColumnType<string, never, never>
    person_id: ColumnType<string, never, never>
    course_id: ColumnType<string, never, never>
    done_on: ColumnType<Day, never, never>
    recorded_at: ColumnType<string, never, never>
    taken_back_at: ColumnType<string, never, never>
  }
  'learning.course': {
    id: string
    months: ColumnType<number | null, number | null | undefined, number | null>
    draft: ColumnType<unknown, string, string>
    edition: ColumnType<number, number | undefined, number>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    retired_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'learning.module_attended': {
    start_id: string
    module: string
    session_id: string
    attended_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'learning.progress': {
    start_id: string
    page: string
    seen_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    right_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'learning.session': {
    id: string
    course_id: string
    modules: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    place: string
    exact_place: string
    getting_there: string
    bring: string
    access: string
    contact_name: string
    contact_email: string
    contact_phone: string
  }
  'learning.start': {
    id: string
    person_id: string
    course_id: string
    version: number
    began_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    finished_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'learning.version': {
    course_id: string
    number: number
    content: ColumnType<unknown, string, string>
    changed: string
    takes_over: boolean
    published_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    published_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'limits.hit': {
    key: string
    points: ColumnType<number, number | undefined, number>
    expire: ColumnType<number | null, number | null | undefined, number | null>
  }
  'lists.asked': {
    id: string
    list: string
    query: string
    rows: number
    reason: string
    asked_by: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
    answered_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'lists.view': {
    id: string
    list: string
    name: string
    query: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    is_shared: boolean
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'mail.dead_address': {
    digest: Uint8Array
    since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    reason: string
  }
  'mail.departure': {
    letter_id: string
    leaves_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
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
  'network.agreement': {
    organisation_id: string
    agreed_on: Day
    phone: boolean
    email: boolean
    others: boolean
    needs: boolean
    set_by: ColumnType<string | null, string | null | undefined, string | null>
    set_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    version: ColumnType<number, number | undefined, number>
    applications: ColumnType<boolean, boolean | undefined, boolean>
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
  'network.sight': {
    id: ColumnType<string, never, never>
    phone: ColumnType<boolean, never, never>
    email: ColumnType<boolean, never, never>
    others: ColumnType<boolean, never, never>
    needs: ColumnType<boolean, never, never>
    applications: ColumnType<boolean, never, never>
  }
  'outbox.news': {
    id: string
    topic: string
    payload: ColumnType<unknown, string, string>
    announced_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'people.away': {
    id: string
    person_id: string
    from_day: Day
    to_day: Day
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
    collected_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    collected_by: ColumnType<string | null, string | null | undefined, string | null>
    occasion: ColumnType<string | null, string | null | undefined, string | null>
    opt_out_offered: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    law_since: ColumnType<Day | null, Day | null | undefined, Day | null>
  }
  'people.belonging': {
    id: ColumnType<string, never, never>
    region: ColumnType<string, never, never>
  }
  'people.card': {
    id: ColumnType<string, never, never>
    name: ColumnType<string, never, never>
    email: ColumnType<string, never, never>
    phone: ColumnType<string, never, never>
    lang: ColumnType<string, never, never>
    forgotten_at: ColumnType<string, never, never>
  }
  'people.found_by': {
    key: string
    person_id: string
    name: string
    region: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.free_slot': {
    id: string
    person_id: string
    weekday: number
    from_minute: number
    to_minute: number
  }
  'people.hold': {
    id: string
    person_id: string
    ground: string
    keeps: string[]
    set_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    review_on: Day
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'people.hold_step': {
    id: string
    hold_id: string
    what: string
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: string
    reason: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
  }
  'people.kin': {
    id: string
    person_id: string
    kind: string
    value: Uint8Array
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    kept_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.merge': {
    id: string
    from_id: string
    into_id: string
    merged_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    merged_by: ColumnType<string | null, string | null | undefined, string | null>
    undone_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    undone_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.merge_step': {
    merge_id: string
    number: number
    tbl: string
    key: ColumnType<unknown, string, string>
    was: ColumnType<unknown | null, string | null | undefined, string | null>
    became: ColumnType<unknown | null, string | null | undefined, string | null>
    went_back: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
  }
  'people.note': {
    id: string
    person_id: string
    level: string
    text: ColumnType<string | null, string | null | undefined, string | null>
    value: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    corrects: ColumnType<string | null, string | null | undefined, string | null>
    written_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    written_by: string
  }
  'people.note_decision': {
    id: string
    request_id: string
    note_id: string
    given: boolean
    ground: ColumnType<string | null, string | null | undefined, string | null>
    value: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: string
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
    address_denied_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'people.request': {
    id: string
    number: ColumnType<number, never, never>
    kind: string
    came_by: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    name: string
    email: ColumnType<string | null, string | null | undefined, string | null>
    reach: ColumnType<string | null, string | null | undefined, string | null>
    received_on: Day
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    made_by: ColumnType<string | null, string | null | undefined, string | null>
    told: string
    state: ColumnType<string, string | undefined, string>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'people.request_step': {
    id: string
    request_id: string
    what: string
    on_day: Day
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.request_words': {
    step_id: string
    request_id: string
    value: Uint8Array
  }
  'people.sealed_fact': {
    id: string
    person_id: string
    kind: string
    value: Uint8Array
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    recorded_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.spelling': {
    spelled: string
    sounds: string
  }
  'people.tag': {
    person_id: string
    tag: string
    added_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    added_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.task': {
    id: string
    what: string
    about_id: ColumnType<string | null, string | null | undefined, string | null>
    for_id: string
    due_on: Day
    first_due_on: Day
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    made_by: string
    done_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    done_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'people.two_people': {
    one: string
    other: string
    said_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    said_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'permits.grant': {
    id: string
    person_id: string
    role: string
    programmes: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    regions: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
    organisation: ColumnType<string | null, string | null | undefined, string | null>
    opportunity: ColumnType<string | null, string | null | undefined, string | null>
    given_by: ColumnType<string | null, string | null | undefined, string | null>
    given_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    reason: string
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_by: ColumnType<string | null, string | null | undefined, string | null>
    ended_reason: ColumnType<string | null, string | null | undefined, string | null>
  }
  'places.directory_district': {
    district: string
    lat: number
    lon: number
    postcodes: number
  }
  'places.district': {
    district: string
    lat: number
    lon: number
    town: string
    region: string
  }
  'places.imported': {
    what: string
    imported_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    rows_read: number
    rows_kept: number
    skipped: ColumnType<unknown, string, string>
  }
  'places.postcode': {
    postcode: string
    lat: number
    lon: number
    authority: ColumnType<string | null, string | null | undefined, string | null>
    constituency: ColumnType<string | null, string | null | undefined, string | null>
    region: ColumnType<string | null, string | null | undefined, string | null>
    country: ColumnType<string | null, string | null | undefined, string | null>
  }
  'places.sector': {
    sector: string
    lat: number
    lon: number
    postcodes: number
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
  'volunteering.agreement': {
    id: string
    name: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    draft: ColumnType<string | null, string | null | undefined, string | null>
    draft_changed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    draft_changed_by: ColumnType<string | null, string | null | undefined, string | null>
    draft_version: ColumnType<number, number | undefined, number>
  }
  'volunteering.agreement_accepted': {
    id: string
    person_id: string
    agreement_id: string
    number: number
    accepted_on: Day
    how: string
    recorded_by: ColumnType<string | null, string | null | undefined, string | null>
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.agreement_asked': {
    id: string
    person_id: string
    agreement_id: string
    number: number
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.agreement_version': {
    agreement_id: string
    number: number
    words: string
    why: string
    published_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    published_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.application': {
    id: string
    person_id: string
    opportunity_id: string
    role_id: string
    state: string
    stage: ColumnType<string, string | undefined, string>
    stage_since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    policy: ColumnType<number | null, number | null | undefined, number | null>
    started_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    sent_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    read_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    read_by: ColumnType<string | null, string | null | undefined, string | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    version: ColumnType<number, number | undefined, number>
    paused_until: ColumnType<Day | null, Day | null | undefined, Day | null>
    guardian: ColumnType<string, string | undefined, string>
    questions: ColumnType<number | null, number | null | undefined, number | null>
    guardian_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    guardian_by: ColumnType<string | null, string | null | undefined, string | null>
    rest_asked_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    rest_kept_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.application_file': {
    file_id: string
    application_id: string
    question: string
  }
  'volunteering.application_guardian': {
    application_id: string
    who: Uint8Array
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    reminded_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    reminders: ColumnType<number, number | undefined, number>
  }
  'volunteering.application_move': {
    id: string
    application_id: string
    state: string
    stage: string
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: ColumnType<string | null, string | null | undefined, string | null>
    why: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.application_reason': {
    id: string
    application_id: string
    what: string
    words: Uint8Array
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.application_told': {
    application_id: string
    answers: Uint8Array
    knows: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.approval_asked': {
    id: string
    application_id: string
    reviewer_id: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    asked_by: ColumnType<string | null, string | null | undefined, string | null>
    knows: ColumnType<string | null, string | null | undefined, string | null>
    said_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    answered_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.approval_reason': {
    asked_id: string
    words: Uint8Array
  }
  'volunteering.asked_to_choose': {
    application_id: string
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.check_asked': {
    id: string
    person_id: string
    level: string
    asked_on: Day
    asked_by: string
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.check_decision': {
    opportunity_id: string
    number: number
    facts: ColumnType<unknown, string, string>
    allowed: ColumnType<string | null, string | null | undefined, string | null>
    level: string
    asked_there: ColumnType<string | null, string | null | undefined, string | null>
    reason: string
    rhythm: ColumnType<unknown, string, string>
    look_again_on: Day
    decided_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.check_seen': {
    id: string
    person_id: string
    opportunity_id: ColumnType<string | null, string | null | undefined, string | null>
    level: string
    workforce: string
    number: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    issued_on: Day
    seen_on: Day
    seen_by: string
    outcome: Uint8Array
    consent_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    consent_ended_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.check_status': {
    id: string
    check_id: string
    looked_on: Day
    looked_by: string
    result: string
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.conversation': {
    id: string
    application_id: string
    slot_id: string
    state: string
    booked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    booked_by: ColumnType<string | null, string | null | undefined, string | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_by: ColumnType<string | null, string | null | undefined, string | null>
    outcome: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.conversation_note': {
    conversation_id: string
    words: Uint8Array
    written_by: ColumnType<string | null, string | null | undefined, string | null>
    written_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.day_turned_away': {
    gathering_id: string
    opportunity_id: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.evidence': {
    id: string
    person_id: string
    role_id: ColumnType<string | null, string | null | undefined, string | null>
    kind: string
    detail: ColumnType<unknown, string | undefined, string>
    on_day: Day
    counts_from: Day
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    recorded_by: ColumnType<string | null, string | null | undefined, string | null>
    source_id: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    taken_back_by: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_why: ColumnType<string | null, string | null | undefined, string | null>
    line: ColumnType<string, never, never>
  }
  'volunteering.exemption': {
    id: string
    person_id: string
    role_id: string
    requirement: string
    reason: string
    from_day: Day
    until_day: Day
    asked_by: ColumnType<string | null, string | null | undefined, string | null>
    approved_by: string
    given_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    ended_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.exemption_asked': {
    id: string
    person_id: string
    role_id: string
    requirement: string
    reason: string
    from_day: Day
    until_day: Day
    asked_by: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    decided_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    exemption_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.expense': {
    id: string
    number: ColumnType<number, never, never>
    person_id: string
    shift_id: string
    kind: string
    tenths: ColumnType<number | null, number | null | undefined, number | null>
    elsewhere: ColumnType<number | null, number | null | undefined, number | null>
    pence: number
    about: string
    receipt_id: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    decided_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    paid_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.help_asked': {
    shift_id: string
    person_id: string
    asked_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    asked_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.history': {
    id: string
    opportunity_id: string
    version: number
    what: string
    words: ColumnType<string | null, string | null | undefined, string | null>
    by_person: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.identity_seen': {
    id: string
    person_id: string
    documents: string[]
    how: string
    seen_on: Day
    seen_by: string
    recorded_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.interest': {
    id: string
    opportunity_id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    name: string
    email: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    consents: ColumnType<unknown, string | undefined, string>
    state: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answer_by: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answered_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    guardian_name: ColumnType<string | null, string | null | undefined, string | null>
    guardian_email: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.looked_after': {
    application_id: string
    person_id: string
    since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.message': {
    id: string
    person_id: string
    application_id: ColumnType<string | null, string | null | undefined, string | null>
    wording_id: ColumnType<string | null, string | null | undefined, string | null>
    lang: string
    number: ColumnType<number | null, number | null | undefined, number | null>
    subject: string
    words: string
    written_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    written_by: ColumnType<string | null, string | null | undefined, string | null>
    leaves_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    letter_id: string
    called_back_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.no_time_fits': {
    application_id: string
    said_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    times: string[]
    settled_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.opportunity': {
    id: string
    slug: string
    organisation_id: string
    programme_id: ColumnType<string | null, string | null | undefined, string | null>
    region: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    published: ColumnType<unknown | null, string | null | undefined, string | null>
    published_version: ColumnType<number | null, number | null | undefined, number | null>
    published_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    draft: ColumnType<unknown | null, string | null | undefined, string | null>
    version: ColumnType<number, number | undefined, number>
    asked_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    asked_by: ColumnType<string | null, string | null | undefined, string | null>
    publish_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    publish_version: ColumnType<number | null, number | null | undefined, number | null>
    publish_by: ColumnType<string | null, string | null | undefined, string | null>
    closes_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    made_by: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    changed_by: ColumnType<string | null, string | null | undefined, string | null>
    revision: ColumnType<number, number | undefined, number>
    contacts_forgotten: ColumnType<number, number | undefined, number>
  }
  'volunteering.policy': {
    role_id: string
    number: number
    holds_from: Day
    requirements: ColumnType<unknown, string, string>
    why: string
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    kept_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.policy_draft': {
    role_id: string
    holds_from: ColumnType<Day | null, Day | null | undefined, Day | null>
    requirements: ColumnType<unknown, string, string>
    why: ColumnType<string, string | undefined, string>
    changed_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    changed_by: ColumnType<string | null, string | null | undefined, string | null>
    version: ColumnType<number, number | undefined, number>
  }
  'volunteering.policy_move': {
    application_id: string
    before: number
    after: number
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.question_set': {
    opportunity_id: string
    number: number
    questions: ColumnType<unknown, string, string>
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    kept_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.receipts_only': {
    person_id: string
    since: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.referee': {
    id: string
    application_id: string
    kind: string
    family: boolean
    state: string
    by_email: boolean
    link: Uint8Array
    told: string
    named_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    asked_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    answer_by: ColumnType<Day | null, Day | null | undefined, Day | null>
    last_day: ColumnType<Day | null, Day | null | undefined, Day | null>
    reminders: ColumnType<number, number | undefined, number>
    reminded_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    call_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    received_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    judged_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    judged_by: ColumnType<string | null, string | null | undefined, string | null>
    another: ColumnType<boolean, boolean | undefined, boolean>
    instead_of: ColumnType<string | null, string | null | undefined, string | null>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    not_theirs: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    told_over_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.referee_contact': {
    referee_id: string
    name: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    email: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    phone: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    how: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
  }
  'volunteering.reference_words': {
    referee_id: string
    draft: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    kept_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    words: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    written_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    written_by: ColumnType<string | null, string | null | undefined, string | null>
    confirmed: ColumnType<string | null, string | null | undefined, string | null>
    phone: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    phone_told: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.renewal_told': {
    id: string
    person_id: string
    role_id: string
    requirement: string
    ends_on: Day
    what: string
    told_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.role': {
    id: string
    name: string
    programme_id: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.role_of': {
    opportunity_id: string
    role_id: string
  }
  'volunteering.role_stop': {
    id: string
    person_id: string
    role_id: string
    what: string
    from_day: Day
    until_day: ColumnType<Day | null, Day | null | undefined, Day | null>
    by: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    application_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.saved_search': {
    id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    name: ColumnType<string | null, string | null | undefined, string | null>
    email: ColumnType<string | null, string | null | undefined, string | null>
    question: string
    how_often: string
    basis_words: string
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    confirmed_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    next_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    looked_to: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    last_sent_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.search_told': {
    search_id: string
    opportunity_id: string
    letter_id: ColumnType<string | null, string | null | undefined, string | null>
    told_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.shift': {
    id: string
    opportunity_id: string
    gathering_id: string
    key: string
    planned_on: Day
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.stepped_aside': {
    application_id: string
    reader_id: string
    said_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.talk_slot': {
    id: string
    host_id: string
    role_id: ColumnType<string | null, string | null | undefined, string | null>
    starts_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ends_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    how: string
    at: ColumnType<string | null, string | null | undefined, string | null>
    offered_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    offered_by: ColumnType<string | null, string | null | undefined, string | null>
    taken_back_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
    day_only: ColumnType<boolean, boolean | undefined, boolean>
  }
  'volunteering.together': {
    id: string
    step: ColumnType<unknown, string, string>
    taken_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    taken_by: string
  }
  'volunteering.together_row': {
    together_id: string
    application_id: string
    refusal: ColumnType<string | null, string | null | undefined, string | null>
    message_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  'volunteering.version': {
    opportunity_id: string
    number: number
    answers: ColumnType<unknown, string, string>
    by_person: ColumnType<string | null, string | null | undefined, string | null>
    at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
  }
  'volunteering.wording': {
    id: string
    name: string
    stage: ColumnType<string | null, string | null | undefined, string | null>
    made_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    ended_at: ColumnType<string | null, string | Temporal.Instant | null | undefined, string | Temporal.Instant | null>
  }
  'volunteering.wording_version': {
    wording_id: string
    lang: string
    number: number
    subject: string
    body: string
    kept_at: ColumnType<string, string | Temporal.Instant, string | Temporal.Instant>
    kept_by: ColumnType<string | null, string | null | undefined, string | null>
  }
}
