import { ask, phrases } from '../../platform/words/words.ts'

export const say = phrases('api', {
  title: 'For programs: our API',
  lede: 'Everything that stands open on our pages, as data. You may show it on your own site, in your own words, without asking us and without a key.',
  description:
    'Ways to help young people seeking safety, as JSON: search them, read one, and sign somebody up.',
  can: 'What a program can do',
  what: 'What',
  where: 'Method and address',
  how: 'How it looks',
  findCaption: 'Ways to help near a postcode, on Tuesdays',
  foundCaption: 'What comes back, shortened',
  signUpCaption: 'Signing somebody up for a shift',
  signedUpCaption: 'What comes back: the place is held until they press the button in our letter',
  problemCaption: 'When something needs putting right',
  rules: 'What we ask of you',
  ruleReading: ask<{ reads: number }>(
    'Read as often as you need, up to {reads} times a minute from one network. Ask again rather than keep old answers: places go.',
  ),
  ruleSignUp:
    'Sign somebody up only when they asked you to. We write to them first, and nothing is theirs before they say yes.',
  ruleServer:
    'Send sign-ups from your own server. Pages of other sites may read from us, but what they send is refused.',
  rulePostcode: 'A postcode is measured from and forgotten. The first half is enough.',
  ruleCredit: 'Link each way to help to its page here, so that people find the whole story.',
  wrong: 'When something goes wrong',
  wrongLede:
    'Every refusal is JSON of the kind <code>application/problem+json</code>. Its <code>type</code> is one of these addresses, and never changes; its words may.',
  kind: 'Its type ends in',
  means: 'What it means',
  mend: 'What to do',
  machinesText:
    'The whole description, for tools that write programs: <a>openapi.json</a>, OpenAPI 3.1. It is printed from the very schemas that judge what is sent.',
  talk: 'Something missing, or not as it says here? <a>Write to us</a>.',
  docsSummary: 'This description, for people or for machines',
  docsAbout: 'A page for people; the description itself for whoever asks for JSON.',
  docsAnswer: 'The page, or the description.',
  openApiSummary: 'This description, for machines',
  openApiAnswer: 'The description of this API (OpenAPI 3.1).',
})
