import { HtmlValidate } from 'html-validate'

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // matters of spacing, which templates decide
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-spacing': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // our own files need no second hash: their names carry one
    'require-sri': ['error', { target: 'crossorigin' }],
    // several boxes of one question share a name
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // said again on tables that fold, because a change of display takes a table's roles away in some browsers
    'no-redundant-role': [
      'error',
      { exclude: ['table', 'rowgroup', 'row', 'rowheader', 'columnheader', 'cell'] },
    ],
  },
})

/** What is wrong with the markup of a whole page, in words; an empty list when nothing is. */
export async function markupFaults(page: string): Promise<string[]> {
  const report = await judge.validateString(page)
  const faults = report.results.flatMap((result) =>
    result.messages.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`),
  )
  return [...faults, ...leadingNowhere(page)]
}

/** Links within the page whose place is not there: somebody who presses one to put a field right stays where they are. */
const leadingNowhere = (page: string): string[] =>
  [...page.matchAll(/ href="#([^"]+)"/g)].flatMap(([, id]) =>
    page.includes(` id="${id}"`) ? [] : [`a link leads to #${id}, which is nowhere`],
  )
