/** The organisations of the demonstration; none of them exists. */
export const organisations = {
  hineni: {
    name: 'Hineni Refugee Action',
    shortName: 'Hineni',
    kind: 'ourselves',
    town: 'London',
    web: 'https://hineni.example',
    email: 'hello@hineni.example',
    phone: '020 7946 0112',
  },
  northgate: {
    name: 'Northgate Synagogue',
    shortName: 'Northgate Synagogue',
    kind: 'faith-group',
    town: 'London',
    web: 'https://northgate-synagogue.example',
    email: 'office@northgate-synagogue.example',
    phone: '020 7946 0131',
  },
  columba: {
    name: 'St Columba’s Welcome',
    shortName: 'St Columba’s',
    kind: 'charity',
    town: 'London',
    web: 'https://st-columbas-welcome.example',
    email: 'hello@st-columbas-welcome.example',
    phone: '020 7946 0140',
  },
  quill: {
    name: 'Quill & Stone',
    shortName: 'Quill & Stone',
    kind: 'company',
    town: 'London',
    web: 'https://quill-and-stone.example',
    email: 'volunteering@quill-and-stone.example',
    phone: '020 7946 0166',
  },
  aldermere: {
    name: 'Aldermere Borough Council',
    shortName: 'Aldermere Council',
    kind: 'council',
    town: 'London',
    web: 'https://aldermere.example',
    email: 'welcome@aldermere.example',
    phone: '020 7946 0178',
  },
  weavers: {
    name: 'Weavers Row Gurdwara',
    shortName: 'Weavers Row Gurdwara',
    kind: 'faith-group',
    town: 'Leeds',
    web: 'https://weavers-row-gurdwara.example',
    email: 'sewa@weavers-row-gurdwara.example',
    phone: '0113 496 0121',
  },
  sorrel: {
    name: 'Sorrel Lane School',
    shortName: 'Sorrel Lane School',
    kind: 'school',
    town: 'Manchester',
    web: 'https://sorrel-lane-school.example',
    email: 'office@sorrel-lane-school.example',
    phone: '0161 496 0134',
  },
  ropery: {
    name: 'Ropery Fields Community Garden',
    shortName: 'Ropery Fields',
    kind: 'other',
    town: 'Manchester',
    web: 'https://ropery-fields.example',
    email: 'hello@ropery-fields.example',
    phone: '0161 496 0150',
  },
  lantern: {
    name: 'Lantern Lane Mosque',
    shortName: 'Lantern Lane Mosque',
    kind: 'faith-group',
    town: 'Birmingham',
    web: 'https://lantern-lane-mosque.example',
    email: 'welcome@lantern-lane-mosque.example',
    phone: '0121 496 0118',
  },
  kettle: {
    name: 'Kettle & Quay Community Café',
    shortName: 'Kettle & Quay',
    kind: 'charity',
    town: 'Bristol',
    web: 'https://kettle-and-quay.example',
    email: 'hello@kettle-and-quay.example',
    phone: '0117 496 0125',
  },
} as const

export type OrganisationKey = keyof typeof organisations

/** What Hineni runs: one programme for each side of its strategy, and a second for the one it is asked for most. */
export const programmes = {
  table: {
    name: 'Welcome Table',
    side: 'supporting',
    summary: 'Suppers, lunches and food parcels. Everybody eats, and everybody can cook.',
  },
  befriending: {
    name: 'Befriending',
    side: 'supporting',
    summary:
      'One volunteer and one young person, once a fortnight for a year. Also company on the way to appointments.',
  },
  home: {
    name: 'First Home',
    side: 'mobilising',
    summary: 'Beds, kits, paint and a van, so that a new address becomes a home.',
  },
  learning: {
    name: 'Learning Together',
    side: 'thriving',
    summary:
      'Homework tables, English, maths, music, sport and a workbench. Each of us teaches, and each of us learns.',
  },
  voice: {
    name: 'Open Voice',
    side: 'advocating',
    summary:
      'Letters, talks and a panel of people who came here seeking safety, so that those who decide hear those who know.',
  },
} as const

/** What the agreements with partners share with their leads; with the others none was made yet. */
export const agreements = {
  columba: { phone: true, email: false, others: true, needs: true, applications: true },
  northgate: { phone: true, email: false, others: false, needs: true, applications: false },
  aldermere: { phone: false, email: false, others: false, needs: false, applications: false },
} as const satisfies Partial<Record<OrganisationKey, object>>

export type ProgrammeKey = keyof typeof programmes

export const cities = ['London', 'Leeds', 'Manchester', 'Birmingham', 'Bristol'] as const
export type City = (typeof cities)[number]
