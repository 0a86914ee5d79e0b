import { ask, phrases } from '../../platform/words/words.ts'

export const say = phrases('home', {
  title: ask<{ name: string }>('{name}: the tent is open on every side'),
  description: 'Give an hour, a skill, a voice or a lived experience to people seeking safety in Britain.',
  comeIn: 'Come in',
  find: 'Find a way to help',
  scene:
    'A wide woven tent at night, open on every side, with light and a laid table inside, among a row of houses.',

  notYetTitle: 'This tent is not pitched yet',
  notYet: 'Whoever started the program has the link that sets it up: it was printed where they started it.',

  worryTitle: 'Tell a person about a worry',
  worryLede:
    'If something you saw or heard worries you, tell us. You need not be sure, and you need not prove it.',
  worryDanger: 'In danger now?',
  worryDangerText: 'Call <a>999</a>. If you cannot speak, press 55 when asked.',
  worryWho: 'Who you can tell',
  worryName: 'Name',
  worryPhone: 'Ring',
  worryEmail: 'Write',
  worryNobody:
    'This hub has not yet named the person who listens. Until it does, ring the number at the foot of this page.',
  worryChild: 'Worried about a child?',
  worryChildText:
    'You can also ring the NSPCC on <a>0808 800 5000</a>, at any hour. If you are under 18 yourself, Childline is on <b>0800 1111</b>.',
  worryThen: 'What happens then',
  worryThenText:
    'The person named here reads it the same day, and decides with others what to do. They will tell you that they have it. We share it only with those who must know.',

  privacyTitle: 'Your data and your choices',
  privacyLede: 'What we keep about you, why, for how long, and how to see it, change it or take it back.',
  privacyWhat: 'What we keep',
  privacyWhatText:
    'Your name, how to reach you, and what you signed up for. If you tell us about your health, what you need, or your faith, we seal it: only those who need it on the day can read it, and every reading is written down where you can see it.',
  privacyWhy: 'Why we may',
  privacyWhyText:
    'To run the shifts and events you choose (our legitimate interest, and yours), to keep people safe (the law), and to write to you (only in the way you agreed to, or that the law allows a charity, and never without a way out in every letter).',
  privacyHow: 'How long',
  privacyHowText: ask<{ names: string; letters: string }>(
    'What you tell us about yourself stays until you take it back or ask us to forget you. On the lists of shifts and events your name stays for {names} after the day. Our letters to you stay for {letters}. A search for ways to help is forgotten as soon as the page is shown; we keep no postcode from it.',
  ),
  privacyRights: 'Your rights',
  privacyRightsText:
    'You can see everything we hold, download it, put it right, or ask us to forget you, on <a>your own page</a>. Without coming in, or for anything else, <b>ask us here, or complain</b>: we answer a request within a month, and acknowledge a complaint within 30 days. Whoever asks us for a copy, our safeguarding lead looks through it first, and decides what the law lets us give of notes kept for safety. You can also go to the Information Commissioner, ico.org.uk, at any time.',
  privacyCookies: 'Cookies',
  privacyCookiesText:
    'When you sign in: one so that we know it is you, and one so that a browser you never came in from is noticed. At the door, one for an hour, so that the link in our letter opens there. None on any other page. We do not count you, follow you, or let anyone else do so.',
  privacyWho: 'Who is responsible',
  privacyWhoText: ask<{ name: string; address: string; email: string }>(
    '{name}, {address}. Write to {email}.',
  ),

  accessTitle: 'Accessibility',
  accessLede: 'These pages are for everybody. When one fails you, tell us, and the fault is ours.',
  accessHow: 'What you can do',
  accessHowText:
    'Use every page with a keyboard alone, with a screen reader, without script, with text twice as large, on a small phone, or on paper. Dark and high-contrast settings of your device are followed.',
  accessStandard: 'What we hold ourselves to',
  accessStandardText:
    'Web Content Accessibility Guidelines 2.2, level AA. Every kind of page is checked by machine each time the program changes. Screen readers and real people have tried too little of it so far: we say so here until that has changed.',
  accessTell: 'Tell us',
  accessTellText: ask<{ phone: string; email: string }>(
    'Ring {phone} or write to {email}. Say which page and what got in your way. We answer within five working days.',
  ),
})
