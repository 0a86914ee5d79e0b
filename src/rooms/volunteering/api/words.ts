import { phrases } from '../../../platform/words/words.ts'

/** How the description of the API tells the ways to help. */
export const say = phrases('api-volunteering', {
  find: 'Find ways to help',
  findAbout:
    'Everything that stands open, best fit first, with the reasons why each is there. The words of the question are those of the page /help. A postcode is measured from and forgotten.',
  found: 'One page of what fits.',
  read: 'One way to help',
  readAbout: 'As its page tells it to everybody, with the shifts ahead and the places left on each.',
  one: 'The way to help.',
  signUp: 'Sign somebody up for shifts',
  signUpAbout:
    'As on its page. A letter goes to the address; a place is held until they press the button in it, and theirs from then on. Send it from your server, and only for somebody who asked you to: it takes nothing from pages of other sites, and no cookie counts.',
  signedUp: 'What became of it, shift by shift.',
  fields: 'Some fields need another look. See `errors`, field by field.',
  unknownPlace: 'We cannot find this postcode. Check it, or send only its first half.',
  noField: 'There is no such field',
})
