import type { Db } from '../../../../platform/database/database.ts'
import { stages } from '../../applications/types.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { wordings } from '../wordings/store.ts'

/** The steps that can be taken for several at once, as a select offers them. */
export async function togetherSteps(db: Db): Promise<{ value: string; words: string }[]> {
  return [
    { value: 'look-after', words: 'I look after them' },
    ...stages.map((stage) => ({ value: `move ${stage}`, words: `Move to: ${stageNames[stage]}` })),
    ...(await wordings(db)).map(({ id, name }) => ({ value: `write ${id}`, words: `Write: ${name}` })),
  ]
}
