/** `ok`; `look`: it works, but somebody should look; `wrong`: something does not work. */
export type State = 'ok' | 'look' | 'wrong'

/** One thing doctor looked at. */
export interface Finding {
  readonly about: string
  readonly state: State
  readonly words: string
  /** What to do; always there when it is not ok. */
  readonly mend?: string
}

export const ok = (about: string, words: string): Finding => ({ about, state: 'ok', words })
export const look = (about: string, words: string, mend: string): Finding => ({
  about,
  state: 'look',
  words,
  mend,
})
export const wrong = (about: string, words: string, mend: string): Finding => ({
  about,
  state: 'wrong',
  words,
  mend,
})

/** The worst of a list. */
export const worst = (findings: readonly Finding[]): State =>
  findings.some(({ state }) => state === 'wrong')
    ? 'wrong'
    : findings.some(({ state }) => state === 'look')
      ? 'look'
      : 'ok'
