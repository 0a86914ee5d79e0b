import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { gallery } from '../../look/gallery.ts'
import { deskTitle } from '../../look/parts/layout.ts'
import type { Visit } from '../../platform/web/visit.ts'

/** Every component in every state, for whoever builds or words a page. */
export const galleryPage = (visit: Visit): Html =>
  deskPage(visit.frame, {
    title: 'The look',
    main: html`${deskTitle({ heading: 'The look', line: 'Every part, in every state.' })}${gallery()}`,
  })
