export { labelsIn } from '../../../platform/words/labels.ts'
