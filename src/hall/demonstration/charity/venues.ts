import type { Point } from '../../../platform/places/distance.ts'
import type { StepFree } from '../../../rooms/volunteering/lists.ts'

/** Where something happens: what everybody sees, and what those who come are told. Streets are invented. */
export interface Venue {
  readonly name: string
  readonly postcode: string
  readonly point: Point
  readonly exactPlace: string
  readonly gettingThere: string
  readonly stepFree: StepFree
  readonly access: string
}

const at = (lat: number, lon: number): Point => ({ lat, lon })

export const venues = {
  columbaHall: {
    name: 'St Columba’s hall, Ashgrove',
    postcode: 'N12 8AB',
    point: at(51.612, -0.172),
    exactPlace: '14a Vestry Row, Ashgrove. Come to the blue side door and ring twice.',
    gettingThere:
      'Six minutes on foot from Ashgrove station. The 221 bus stops at the end of Vestry Row. Bicycles can stand in the yard.',
    stepFree: 'partly',
    access:
      'The hall and a toilet are step-free. The kitchen is down three steps; there is always work upstairs too.',
  },
  northgate: {
    name: 'Northgate Synagogue, Northgate',
    postcode: 'N10 3DE',
    point: at(51.592, -0.146),
    exactPlace: '2 Cedar Rise, Northgate. The security team at the gate has your name; allow five minutes.',
    gettingThere:
      'Eight minutes on foot from Northgate station, uphill at the end. The 43 bus stops outside.',
    stepFree: 'yes',
    access:
      'Step-free throughout, with a lift, a hearing loop and an accessible toilet. There is a quiet room.',
  },
  ashgroveLibrary: {
    name: 'Ashgrove library',
    postcode: 'N12 9GH',
    point: at(51.617, -0.179),
    exactPlace: 'Ashgrove library, Fennel Street, first floor, the room with the green door.',
    gettingThere: 'Opposite Ashgrove station.',
    stepFree: 'yes',
    access: 'Step-free by the lift at the front. Accessible toilet on the same floor.',
  },
  quillOffice: {
    name: 'Quill & Stone, Clerkenwell',
    postcode: 'EC1 4AD',
    point: at(51.523, -0.103),
    exactPlace: 'Third floor, 9 Inkwell Yard. Say Hineni at the front desk and they ring up.',
    gettingThere: 'Seven minutes on foot from the nearest Underground station.',
    stepFree: 'yes',
    access: 'Step-free, with a large lift. Accessible toilet on the third floor. Lights can be turned down.',
  },
  aldermereSquare: {
    name: 'Aldermere Square, E17',
    postcode: 'E17 6LN',
    point: at(51.588, -0.019),
    exactPlace: 'Meet at the clock on Aldermere Square. Look for the blue umbrella, rain or shine.',
    gettingThere: 'Buses 34 and 97 stop on the square. The station is ten minutes away on foot.',
    stepFree: 'yes',
    access:
      'The whole walk is on level pavement, with a bench every ten minutes. Wheelchairs and pushchairs are fine.',
  },
  bobbinStore: {
    name: 'The Bobbin Street store, Leeds',
    postcode: 'LS9 8DH',
    point: at(53.797, -1.521),
    exactPlace: 'Unit 6, Bobbin Street. The roller door is up when we are in.',
    gettingThere: 'Fifteen minutes on foot from Leeds station; the 40 bus is quicker. There is room to park.',
    stepFree: 'yes',
    access:
      'Level floor and a wide door. The toilet is accessible. It is cold in winter, so wear a layer more.',
  },
  burleyHouse: {
    name: 'A house in Burley, Leeds',
    postcode: 'LS6 1QT',
    point: at(53.817, -1.578),
    exactPlace:
      'The address is in your reminder, the day before. It is a family’s home, so please do not pass it on.',
    gettingThere: 'Meet the van at the Bobbin Street store at 9:30, or come straight to the house for 10.',
    stepFree: 'no',
    access:
      'Two flights of stairs at the house. The van and the store are level, and somebody has to keep the list there.',
  },
  weaversRow: {
    name: 'Weavers Row Gurdwara, Leeds',
    postcode: 'LS8 4HS',
    point: at(53.821, -1.508),
    exactPlace:
      '31 Weavers Row. Shoes go on the rack to the left; scarves for covering your head are in the basket.',
    gettingThere: 'The 49 bus stops at the corner. The car park behind is free.',
    stepFree: 'yes',
    access:
      'Ramp at the front, chairs in the langar hall for anyone who would rather not sit on the floor, accessible toilet.',
  },
  spokeYard: {
    name: 'The Spoke Yard, south Leeds',
    postcode: 'LS11 9RU',
    point: at(53.783, -1.556),
    exactPlace: 'The Spoke Yard, arch 12, Foundry Cut.',
    gettingThere: 'Twelve minutes on foot from Leeds station, along the canal.',
    stepFree: 'yes',
    access:
      'Level yard. Benches are at two heights. The nearest accessible toilet is at the café next door, and they know us.',
  },
  millLaneCentre: {
    name: 'Mill Lane community centre, Leeds',
    postcode: 'LS7 3JB',
    point: at(53.82, -1.538),
    exactPlace: 'Mill Lane community centre, the Garden Room, straight ahead as you come in.',
    gettingThere: 'Buses 2 and 3 from the city centre stop opposite.',
    stepFree: 'yes',
    access: 'Step-free, with an accessible toilet and a hearing loop.',
  },
} as const satisfies Readonly<Record<string, Venue>>
