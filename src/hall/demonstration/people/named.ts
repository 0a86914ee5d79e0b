import type { Language, Skill } from '../../../rooms/people/face.ts'
import type { City } from '../charity/organisations.ts'

/** Somebody with a story of their own, beside the team. */
export interface Named {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly city: City
  readonly languages?: readonly Language[]
  readonly skills?: readonly Skill[]
  /** Age on the day the demonstration is built, where it matters. */
  readonly age?: number
  readonly guardian?: { readonly name: string; readonly email: string }
  readonly sealed?: { readonly kind: 'access' | 'health' | 'belief'; readonly text: string }
}

const at = (first: string, last: string) => `${first}.${last}@example.org`.toLowerCase()

/** Volunteers whose pages are worth a look. */
export const named = {
  naomi: {
    name: 'Naomi Feld',
    email: at('naomi', 'feld'),
    phone: '07700 900118',
    city: 'London',
    languages: ['ar', 'fr'],
    skills: ['cook', 'write'],
    sealed: { kind: 'access', text: 'I can lift trays but not boxes: my left shoulder.' },
  },
  leah: {
    name: 'Leah Brandt',
    email: at('leah', 'brandt'),
    phone: '07700 900133',
    city: 'London',
    languages: ['he'],
    skills: ['cook', 'listen'],
  },
  hadas: {
    name: 'Hadas Peretz',
    email: at('hadas', 'peretz'),
    phone: '07700 900452',
    city: 'London',
    languages: ['ar', 'he'],
    skills: ['teach', 'design'],
    sealed: { kind: 'access', text: 'A seat near the door, please. Text me; I teach until four.' },
  },
  tom: {
    name: 'Tom Ferreira',
    email: at('tom', 'ferreira'),
    phone: '07700 900164',
    city: 'Leeds',
    languages: ['es'],
    skills: ['drive', 'build'],
  },
  gila: {
    name: 'Gila Salter',
    email: at('gila', 'salter'),
    phone: '07700 900171',
    city: 'London',
    skills: ['organise', 'cook'],
    sealed: { kind: 'belief', text: 'I keep kosher and do not travel on Shabbat or festivals.' },
  },
  paul: {
    name: 'Paul Hendry',
    email: at('paul', 'hendry'),
    phone: '07700 900188',
    city: 'London',
    skills: ['listen'],
  },
  tamsin: {
    name: 'Tamsin Okoro',
    email: at('tamsin', 'okoro'),
    phone: '07700 900203',
    city: 'London',
    skills: ['listen', 'medical'],
  },
  idris: {
    name: 'Idris Vale',
    email: at('idris', 'vale'),
    phone: '07700 900217',
    city: 'London',
    skills: ['teach'],
  },
  yael: {
    name: 'Yael Stern',
    email: at('yael', 'stern'),
    phone: '07700 900229',
    city: 'London',
    languages: ['he'],
    skills: ['teach', 'music'],
  },
  jonah: {
    name: 'Jonah Weiss',
    email: at('jonah', 'weiss'),
    phone: '07700 900236',
    city: 'Leeds',
    skills: ['teach', 'computers'],
  },
  owen: {
    name: 'Owen Pryce',
    email: at('owen', 'pryce'),
    phone: '07700 900241',
    city: 'London',
    skills: ['drive'],
  },
  chris: {
    name: 'Chris Amponsah',
    email: at('chris', 'amponsah'),
    phone: '07700 900258',
    city: 'London',
    skills: ['sport', 'listen'],
  },
  anna: {
    name: 'Anna Benedek',
    email: at('anna', 'benedek'),
    phone: '07700 900262',
    city: 'London',
    skills: ['organise'],
  },
  seb: {
    name: 'Seb Harcourt',
    email: at('seb', 'harcourt'),
    phone: '07700 900279',
    city: 'Bristol',
    skills: ['teach', 'computers'],
  },
  priya: {
    name: 'Priya Castell',
    email: at('priya', 'castell'),
    phone: '07700 900284',
    city: 'Birmingham',
    languages: ['ur'],
    skills: ['teach'],
  },
  amara: {
    name: 'Amara Diallo',
    email: at('amara', 'diallo'),
    phone: '07700 900291',
    city: 'London',
    languages: ['fr', 'ti'],
    skills: ['listen'],
  },
  samir: {
    name: 'Samir Doyle',
    email: at('samir', 'doyle'),
    phone: '07700 900305',
    city: 'Manchester',
    languages: ['ar'],
    skills: ['teach', 'sport'],
  },
  tsion: {
    name: 'Tsion Haile',
    email: at('tsion', 'haile'),
    phone: '07700 900312',
    city: 'London',
    languages: ['am', 'ti'],
    skills: ['speak', 'translate'],
  },
  bettina: {
    name: 'Bettina Roux',
    email: at('bettina', 'roux'),
    phone: '07700 900327',
    city: 'London',
    languages: ['fr'],
    skills: ['sew', 'host'],
  },
  dov: {
    name: 'Dov Amar',
    email: at('dov', 'amar'),
    phone: '07700 900339',
    city: 'London',
    languages: ['ar', 'he'],
    skills: ['cook', 'money'],
  },
  kwame: {
    name: 'Kwame Byrne',
    email: at('kwame', 'byrne'),
    phone: '07700 900344',
    city: 'London',
    skills: ['drive', 'sport'],
  },
  avi: {
    name: 'Avi Roth',
    email: at('avi', 'roth'),
    phone: '07700 900356',
    city: 'London',
    languages: ['prs'],
    skills: ['computers'],
  },
  joseph: {
    name: 'Joseph Quaye',
    email: at('joseph', 'quaye'),
    phone: '07700 900361',
    city: 'London',
    languages: ['ti'],
    skills: ['teach', 'music'],
  },
  sophie: {
    name: 'Sophie Lowe',
    email: at('sophie', 'lowe'),
    phone: '07700 900378',
    city: 'London',
    languages: ['kmr'],
    skills: ['legal', 'write'],
  },
  kezia: {
    name: 'Kezia Lindqvist',
    email: at('kezia', 'lindqvist'),
    phone: '07700 900385',
    city: 'Bristol',
    skills: ['design'],
  },
  oliver: {
    name: 'Oliver Fenn',
    email: 'oliver.fenn@quill-and-stone.example',
    phone: '07700 900397',
    city: 'London',
    skills: ['organise', 'computers'],
  },
  iris: {
    name: 'Iris Colley',
    email: at('iris', 'colley'),
    phone: '07700 900404',
    city: 'Leeds',
    skills: ['cook'],
    age: 16,
    guardian: { name: 'Martin Colley', email: at('martin', 'colley') },
  },
  noah: {
    name: 'Noah Kirschel',
    email: at('noah', 'kirschel'),
    phone: '07700 900418',
    city: 'London',
    skills: ['music'],
    age: 16,
    guardian: { name: 'Deborah Kirschel', email: at('deborah', 'kirschel') },
  },
} as const satisfies Readonly<Record<string, Named>>

export type NamedKey = keyof typeof named
