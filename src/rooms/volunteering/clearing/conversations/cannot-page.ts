import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { notice } from '../../../../look/parts/cards.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import type { Visit } from '../../../../platform/web/visit.ts'

/** At the desk: a time could not be booked for somebody, and why. */
export const cannotBookPage = ({ frame }: Visit, to: string, why: string): Html =>
  deskPage(frame, {
    title: 'Nothing was booked',
    main: html`${back('The application', to)} ${deskTitle({ heading: 'Nothing was booked' })}
    ${notice(why, { kind: 'stop', role: 'alert' })}`,
  })
