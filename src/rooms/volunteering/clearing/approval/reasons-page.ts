import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { paragraphs } from '../../../../look/parts/words.ts'
import type { Asked } from './types.ts'

/** Why some of a panel said not yet; opening it was logged. */
export const reasonsPage = (
  { frame }: Visit,
  {
    applicationId,
    name,
    reasons,
  }: {
    readonly applicationId: string
    readonly name: string
    readonly reasons: readonly { readonly asked: Asked; readonly by: string; readonly words: string }[]
  },
): Html =>
  deskPage(frame, {
    title: `Why not yet: ${name}`,
    main: html`${back(`Application of ${name}`, `/desk/applications/${applicationId}#approval`)}
    ${deskTitle({ heading: 'Why not yet', line: name })}
    ${reasons.length === 0 && notice('Nobody says not yet.')}
    ${reasons.map(({ asked, by, words }) =>
      card(html`<div class="prose">${paragraphs(words)}</div>`, {
        title: by,
        id: `why-${asked.id}`,
        beside: tag('Sealed', 'soft', 'lock'),
      }),
    )}`,
  })

/** At the desk: somebody could not be asked, and why. */
export const cannotAskPage = ({ frame }: Visit, to: string, why: string): Html =>
  deskPage(frame, {
    title: 'Nobody was asked',
    main: html`${back('The application', to)} ${deskTitle({ heading: 'Nobody was asked' })}
    ${notice(why, { kind: 'stop', role: 'alert' })}`,
  })
