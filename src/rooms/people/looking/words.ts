import type { Ground } from './lists.ts'

/** Why a note may be held back, as a safeguarding lead chooses it. */
export const groundWords: Readonly<Record<Ground, string>> = {
  others: 'It tells of somebody else, who has not agreed, and it is not fair on them to give it',
  harm: 'It is from health care, social work or a school, and would likely do somebody serious harm',
  child: 'It is about harm to a child for whom somebody else asks, and giving it is not best for the child',
  crime: 'It would get in the way of preventing or finding out a crime',
}

/** The same with where the law says so. */
export const groundSources: Readonly<Record<Ground, string>> = {
  others: 'Data Protection Act 2018, schedule 2, paragraph 16',
  harm: 'Data Protection Act 2018, schedule 3, paragraphs 5, 11 and 19. Of health, ask a health professional first (paragraph 6)',
  child: 'Data Protection Act 2018, schedule 3, paragraph 21; not in Scotland',
  crime: 'Data Protection Act 2018, schedule 2, paragraph 2',
}
