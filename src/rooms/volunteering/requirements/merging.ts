import type { Door } from '../../../platform/merging/doors.ts'
import { askedTwice, toldTwice } from './merging-store.ts'

/** What was recorded for roles, exemptions and pauses become the survivor’s; standing is worked out anew from all of it. */
export const requirementsDoor: Door = {
  moves: {
    'volunteering.evidence': ['thing recorded for roles', 'things recorded for roles'],
    'volunteering.exemption': ['exemption', 'exemptions'],
    'volunteering.exemption_asked': ['question about an exemption', 'questions about exemptions'],
    'volunteering.role_stop': ['pause', 'pauses'],
    'volunteering.renewal_told': null,
  },
  async merge(_hub, db, pair, steps) {
    for (const table of ['volunteering.evidence', 'volunteering.exemption', 'volunteering.role_stop'])
      await steps.turn({ table, column: 'person_id', ...pair })
    const twice = await askedTwice(db, pair)
    const turn = (table: string, values: readonly string[]): Promise<number> =>
      steps.turn({ table, column: 'person_id', ...pair, butNot: { column: 'id', values } })
    await turn('volunteering.exemption_asked', twice)
    await turn('volunteering.renewal_told', await toldTwice(db, pair))
    return twice.map(
      () => 'The same exemption was asked for of both. One question is enough; the other stays.',
    )
  },
}
