import { roomOf } from '../../platform/parts.ts'
import type { Room } from '../../platform/room.ts'
import { apiPart } from './api/part.ts'
import { applicationsPart } from './applications/part.ts'
import { checksPart } from './checks/part.ts'
import { clearingPart } from './clearing/part.ts'
import { expensesPart } from './expenses/part.ts'
import { finderPart } from './finder/part.ts'
import { interestPart } from './interest/part.ts'
import { volunteeringDoor } from './merging/door.ts'
import { opportunitiesPart } from './opportunities/part.ts'
import { referencesPart } from './references/part.ts'
import { requirementsPart } from './requirements/part.ts'
import { rotaPart } from './rota/part.ts'
import { searchesPart } from './searches/part.ts'
import { vettingPart } from './vetting/part.ts'

export const volunteering: Room = roomOf('volunteering', [
  finderPart,
  opportunitiesPart,
  interestPart,
  vettingPart,
  applicationsPart,
  referencesPart,
  clearingPart,
  requirementsPart,
  rotaPart,
  checksPart,
  expensesPart,
  searchesPart,
  apiPart,
  { merging: [volunteeringDoor] },
])
