import { phrases } from '../words/words.ts'
import { contactForm } from './told.ts'

const say = phrases('contact.forms', {
  address: 'We use this address to let you in, and to write to you about what you take part in.',
  invited: 'We use your name and address to let you in, and to write to you about the work you do with us.',
  first:
    'The hub uses your name and address to let you in, and to write to you about what it needs from whoever runs it.',
})

/** An address more, in one’s own tent. */
export const addressTold = contactForm('keys.address', say.address)
/** Somebody is invited to work in the hub. */
export const invitedTold = contactForm('roles.invite', say.invited)
/** Whoever sets the hub up. */
export const firstTold = contactForm('set-up.you', say.first)
