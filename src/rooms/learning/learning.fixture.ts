import type { TestHub } from '../../../test/hub.ts'
import type { Hub } from '../../platform/hub.ts'
import { changeDraft, publishCourse, writeCourse } from './courses/actions.ts'
import type { Content } from './courses/content.ts'
import { courseOne } from './courses/store.ts'

const question = (ask: string) => ({
  ask,
  more: 'You never carry it alone.',
  answers: [
    { words: 'I promise.', right: false, why: 'It is a promise you would have to break.' },
    { words: 'I want to hear it.', right: true, why: 'You listen, and tell the truth about secrets.' },
  ],
})

/** A course of two modules: two pages to read, and two questions of which one is needed. */
export const goodGuest = (changes: Partial<Content> = {}): Content => ({
  name: 'Safeguarding for befrienders',
  about: 'How to be a good guest in somebody’s life.',
  by: 'Ruth Adeyemi',
  support: 'Ruth Adeyemi, 020 7946 0119',
  passMark: 1,
  modules: [
    {
      id: 'guest',
      title: 'Being a good guest',
      minutes: 10,
      pages: [
        { id: 'door', title: 'At the door', text: 'Knock, and wait.', picture: null, question: null },
        { id: 'shoes', title: 'Shoes', text: '', picture: null, question: question('Shoes on?') },
      ],
    },
    {
      id: 'tells',
      title: 'When someone tells you something',
      minutes: 20,
      pages: [
        { id: 'listen', title: 'Listen', text: 'Stay where you are.', picture: null, question: null },
        {
          id: 'promise',
          title: 'A promise',
          text: '',
          picture: null,
          question: question('Will you promise?'),
        },
      ],
    },
  ],
  ...changes,
})

/** A course that counts for three years, published once. @returns its id */
export async function aCourse(
  { hub }: Pick<TestHub, 'hub'>,
  { content = goodGuest(), months = 36 }: { content?: Content; months?: number | null } = {},
): Promise<string> {
  const id = await writeCourse(hub, content.name)
  await publishAnew(hub, id, () => content, { months })
  return id
}

/** Publishes another version of a course. */
export async function publishAnew(
  hub: Hub,
  id: string,
  change: (draft: Content) => Content,
  { takesOver = false, months }: { takesOver?: boolean; months?: number | null } = {},
): Promise<void> {
  const { edition } = (await courseOne(hub.db, id))!
  const kept = await changeDraft(hub, id, edition, change, months)
  if (!kept.ok) throw new Error(`Not kept: ${kept.refusal}`)
  const went = await publishCourse(hub, id, { edition: edition + 1, changed: 'New', takesOver })
  if (!went.ok) throw new Error(`Not published: ${went.refusal}`)
}

/** Somebody who has come in by a link, as actions see them. */
export const asPerson = (hub: Hub, personId: string): Hub =>
  hub.as({ personId, strength: 'link', grants: [] })
