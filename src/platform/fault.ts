/** A fault for the log: its kind and place, and no value anybody typed. */
export function faultWords(fault: unknown): string {
  if (!(fault instanceof Error)) return 'not an error'
  const { code } = fault as { code?: string }
  const message = code === undefined ? `${fault.name}: ${fault.message}` : `${fault.name} ${code}`
  const stack = (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/\S*?\/(src|node_modules)\//, '($1/'))
  return [message, ...stack].join(' | ')
}
