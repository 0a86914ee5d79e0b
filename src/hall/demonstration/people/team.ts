import type { Grant } from '../../../platform/permits/actor.ts'
import type { City, OrganisationKey, ProgrammeKey } from '../charity/organisations.ts'

/** What a member of the team is trusted with, in the demonstration's own names of things. */
export type Trust =
  | {
      readonly role: Exclude<
        Grant['role'],
        'coordinator' | 'vetting-officer' | 'partner-lead' | 'opportunity-lead'
      >
    }
  | {
      readonly role: 'coordinator' | 'vetting-officer'
      readonly programmes: 'all' | readonly ProgrammeKey[]
      readonly regions: 'all' | readonly City[]
    }
  | { readonly role: 'partner-lead'; readonly organisation: OrganisationKey }
  | { readonly role: 'opportunity-lead'; readonly ways: readonly string[] }

export interface TeamMember {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly city: City
  readonly languages?: readonly string[]
  readonly trust: Trust
}

/** Staff and leads: whoever is trusted with something. */
export const team = {
  tovah: {
    name: 'Tovah Ashworth',
    email: 'tovah@hineni.example',
    phone: '020 7946 0110',
    city: 'London',
    languages: ['he'],
    trust: { role: 'administrator' },
  },
  farida: {
    name: 'Farida Halimi',
    email: 'farida@hineni.example',
    phone: '020 7946 0111',
    city: 'London',
    languages: ['prs'],
    trust: { role: 'administrator' },
  },
  ruth: {
    name: 'Ruth Adeyemi',
    email: 'ruth@hineni.example',
    phone: '020 7946 0112',
    city: 'London',
    trust: { role: 'coordinator', programmes: 'all', regions: 'all' },
  },
  orla: {
    name: 'Orla Devlin',
    email: 'orla@hineni.example',
    phone: '0161 496 0112',
    city: 'Manchester',
    trust: { role: 'coordinator', programmes: 'all', regions: ['Leeds', 'Manchester'] },
  },
  meera: {
    name: 'Meera Tandon',
    email: 'meera@hineni.example',
    phone: '0121 496 0112',
    city: 'Birmingham',
    languages: ['ur'],
    trust: { role: 'coordinator', programmes: 'all', regions: ['Birmingham', 'Bristol'] },
  },
  samuel: {
    name: 'Samuel Hart',
    email: 'samuel@hineni.example',
    phone: '020 7946 0115',
    city: 'London',
    trust: { role: 'vetting-officer', programmes: 'all', regions: 'all' },
  },
  miriam: {
    name: 'Miriam Levy',
    email: 'miriam@hineni.example',
    phone: '020 7946 0119',
    city: 'London',
    languages: ['he', 'fr'],
    trust: { role: 'safeguarding-lead' },
  },
  elias: {
    name: 'Elias Katz',
    email: 'elias@hineni.example',
    phone: '020 7946 0121',
    city: 'London',
    languages: ['yi'],
    trust: { role: 'treasurer' },
  },
  beatrix: {
    name: 'Beatrix Moss',
    email: 'beatrix@hineni.example',
    phone: '020 7946 0122',
    city: 'Manchester',
    trust: { role: 'trustee' },
  },
  dalia: {
    name: 'Dalia Marcus',
    email: 'dalia@hineni.example',
    phone: '020 7946 0113',
    city: 'London',
    languages: ['ar', 'he'],
    trust: { role: 'opportunity-lead', ways: ['supper-club', 'sunday-supper', 'welcome-kits'] },
  },
  blessing: {
    name: 'Blessing Nwosu',
    email: 'blessing.nwosu@example.org',
    phone: '07700 900121',
    city: 'London',
    trust: { role: 'opportunity-lead', ways: ['supper-club'] },
  },
  femi: {
    name: 'Femi Adair',
    email: 'femi@hineni.example',
    phone: '0113 496 0112',
    city: 'Leeds',
    trust: { role: 'opportunity-lead', ways: ['kit-run', 'moving-day'] },
  },
  ines: {
    name: 'Ines Caldeira',
    email: 'ines@hineni.example',
    phone: '0117 496 0112',
    city: 'Bristol',
    languages: ['es', 'fr'],
    trust: { role: 'opportunity-lead', ways: ['paint-a-room', 'allotment', 'spare-room'] },
  },
  tobias: {
    name: 'Tobias Nkemelu',
    email: 'tobias@st-columbas-welcome.example',
    phone: '020 7946 0140',
    city: 'London',
    trust: { role: 'partner-lead', organisation: 'columba' },
  },
  judith: {
    name: 'Judith Oppen',
    email: 'judith@northgate-synagogue.example',
    phone: '020 7946 0131',
    city: 'London',
    languages: ['he'],
    trust: { role: 'partner-lead', organisation: 'northgate' },
  },
  imogen: {
    name: 'Imogen Sallow',
    email: 'imogen@quill-and-stone.example',
    phone: '020 7946 0166',
    city: 'London',
    trust: { role: 'partner-lead', organisation: 'quill' },
  },
  leonie: {
    name: 'Leonie Marsh',
    email: 'leonie@aldermere.example',
    phone: '020 7946 0178',
    city: 'London',
    trust: { role: 'partner-lead', organisation: 'aldermere' },
  },
  harpreet: {
    name: 'Harpreet Sondhi',
    email: 'harpreet@weavers-row-gurdwara.example',
    phone: '0113 496 0121',
    city: 'Leeds',
    languages: ['ur'],
    trust: { role: 'partner-lead', organisation: 'weavers' },
  },
  denise: {
    name: 'Denise Achterberg',
    email: 'denise@sorrel-lane-school.example',
    phone: '0161 496 0134',
    city: 'Manchester',
    trust: { role: 'partner-lead', organisation: 'sorrel' },
  },
  marcin: {
    name: 'Marcin Wolak',
    email: 'marcin@ropery-fields.example',
    phone: '0161 496 0150',
    city: 'Manchester',
    languages: ['ru', 'uk'],
    trust: { role: 'partner-lead', organisation: 'ropery' },
  },
  salma: {
    name: 'Salma Rahmani',
    email: 'salma@lantern-lane-mosque.example',
    phone: '0121 496 0118',
    city: 'Birmingham',
    languages: ['ar', 'ur'],
    trust: { role: 'partner-lead', organisation: 'lantern' },
  },
  gwen: {
    name: 'Gwen Pascoe',
    email: 'gwen@kettle-and-quay.example',
    phone: '0117 496 0125',
    city: 'Bristol',
    trust: { role: 'partner-lead', organisation: 'kettle' },
  },
} as const satisfies Readonly<Record<string, TeamMember>>

export type TeamKey = keyof typeof team
