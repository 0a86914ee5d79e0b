/** The few words that parts say by themselves. Another language gives its own. */
export type Labels = {
  /** After the label of a field that may stay empty. */
  readonly optional: string
  /** Before an error, for those who hear it. */
  readonly error: string
  /** Before a step that is done, for those who hear it. */
  readonly done: string
  /** Before the number of a pin, for those who hear it. */
  readonly mapPin: string
  /** Before a reason that speaks against, for those who hear it. */
  readonly against: string
  /** On the button that copies an address, and what is said when it has. */
  readonly copy: string
  readonly copied: string
}

export const english: Labels = {
  optional: '(optional)',
  error: 'Error:',
  done: 'Done:',
  mapPin: 'Map pin',
  against: 'But:',
  copy: 'Copy',
  copied: 'Copied',
}
