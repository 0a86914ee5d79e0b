import { z } from 'zod'
import { html, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { linkButton } from '../../look/parts/buttons.ts'
import { hero } from '../../look/parts/words.ts'
import { tentScene } from '../../look/pictures/scene.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { houseSetting } from '../../platform/settings/house.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { say } from './words.ts'

/** The first words of the front page; each charity says its own. */
export const frontWords = houseSetting('front.words', z.object({ heading: z.string(), lede: z.string() }), {
  heading: 'The tent is open on every side.',
  lede: 'People seeking safety are making a life in Britain. They need neighbours who say: here I am.',
})

/** The front page: the tent, then what each room brings. */
export function homePage(visit: Visit, parts: readonly Html[]): Html {
  const { words, frame, hub } = visit
  const { heading, lede } = hub.setting(frontWords)
  const main = html`${hero({
    heading,
    lede,
    acts: html`${linkButton(words.say(say.comeIn), '/give-time', { kind: 'flax', size: 'big', iconAfter: 'go' })}
    ${linkButton(words.say(say.find), '/help', { kind: 'quiet', size: 'big' })}`,
    picture: tentScene(words.say(say.scene)),
  })}${parts}`
  return publicPage(frame, {
    title: words.say(say.title, { name: hub.setting(charityProfile).name }),
    wholeTitle: true,
    description: words.say(say.description),
    main,
  })
}
