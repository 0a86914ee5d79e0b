import type { Venue } from './venues.ts'

const at = (lat: number, lon: number) => ({ lat, lon })

export const moreVenues = {
  roperyFields: {
    name: 'Ropery Fields garden, Manchester',
    postcode: 'M14 5RB',
    point: at(53.449, -2.226),
    exactPlace: 'Ropery Fields, the gate on Twine Street. If it is shut, ring the bicycle bell tied to it.',
    gettingThere: 'Five minutes on foot from the 143 bus. There are racks for bicycles inside the gate.',
    stepFree: 'partly',
    access:
      'The main path, the shelter and the raised beds are level. The orchard is grass and can be soft. Accessible toilet by the shelter.',
  },
  sorrelLane: {
    name: 'Sorrel Lane School, Manchester',
    postcode: 'M16 7WD',
    point: at(53.453, -2.262),
    exactPlace: 'Sorrel Lane School, Sorrel Lane. Visitors sign in at the front office and wear a badge.',
    gettingThere: 'The tram stop is six minutes away on foot. No parking during the school day.',
    stepFree: 'yes',
    access: 'Step-free, with a lift. Accessible toilet by the office.',
  },
  pitch: {
    name: 'Cotton Row pitches, Manchester',
    postcode: 'M40 8AN',
    point: at(53.499, -2.194),
    exactPlace: 'Cotton Row pitches, pitch 3, the one nearest the changing rooms.',
    gettingThere: 'Ten minutes on foot from the tram. Free parking after 5pm.',
    stepFree: 'yes',
    access: 'Level paths, accessible changing room and toilet. Floodlit.',
  },
  threadHouse: {
    name: 'The Thread House, north Manchester',
    postcode: 'M8 5TZ',
    point: at(53.508, -2.242),
    exactPlace: 'The Thread House, 40 Bodkin Street, upstairs on the left.',
    gettingThere: 'Two minutes on foot from the 135 bus.',
    stepFree: 'no',
    access:
      'Eighteen stairs with a rail on both sides. If that rules you out, tell us: we can bring a table and a machine downstairs.',
  },
  lanternLane: {
    name: 'Lantern Lane Mosque, Birmingham',
    postcode: 'B11 4DQ',
    point: at(52.452, -1.862),
    exactPlace:
      'Lantern Lane Mosque, the community hall on Wick Street, beside the main building. Shoes stay on in the hall.',
    gettingThere: 'The 6 bus stops at the end of Wick Street.',
    stepFree: 'yes',
    access: 'Step-free hall with an accessible toilet. Seats to pack at as well as tables to stand at.',
  },
  brassworks: {
    name: 'The Brassworks, Birmingham',
    postcode: 'B5 6NX',
    point: at(52.471, -1.892),
    exactPlace: 'The Brassworks, 12 Ferrule Street, the studio on the ground floor.',
    gettingThere: 'Twelve minutes on foot from New Street station.',
    stepFree: 'yes',
    access: 'Step-free, with an accessible toilet. Good light and no background music.',
  },
  parkHouse: {
    name: 'Park House family centre, Birmingham',
    postcode: 'B21 9PL',
    point: at(52.511, -1.936),
    exactPlace: 'Park House, Larch Avenue. Ring at the yellow gate; it stays shut because small people run.',
    gettingThere: 'Buses 16 and 101 stop at the park gates.',
    stepFree: 'yes',
    access: 'All on one level, with an accessible toilet and plenty of low chairs and high ones.',
  },
  surgery: {
    name: 'Tallow Street surgery, Birmingham',
    postcode: 'B19 2HE',
    point: at(52.496, -1.903),
    exactPlace: 'Tallow Street surgery, the teaching room. The night bell is by the side door.',
    gettingThere: 'Eight minutes on foot from the 33 bus.',
    stepFree: 'yes',
    access: 'Step-free, with an accessible toilet.',
  },
  kettleQuay: {
    name: 'Kettle & Quay, Bristol',
    postcode: 'BS2 0QD',
    point: at(51.457, -2.579),
    exactPlace: 'Kettle & Quay, 5 Capstan Steps. The steps are behind it; the front door is level.',
    gettingThere: 'Nine minutes on foot from Temple Meads station, by the water.',
    stepFree: 'yes',
    access: 'Level front door, accessible toilet. It is loud at one o’clock and quiet by two.',
  },
  flatBedwell: {
    name: 'A flat in south Bristol',
    postcode: 'BS3 1FT',
    point: at(51.441, -2.603),
    exactPlace:
      'The address is in your reminder, the day before. It will be somebody’s home, so please do not pass it on.',
    gettingThere: 'The 76 bus stops close by. Two parking places are kept for us.',
    stepFree: 'no',
    access: 'First floor, one flight of stairs, no lift.',
  },
  allotment: {
    name: 'Hollow Road allotments, Bristol',
    postcode: 'BS5 7WE',
    point: at(51.463, -2.553),
    exactPlace: 'Hollow Road allotments, plot 61. The code for the gate is in your reminder.',
    gettingThere: 'The railway path runs past the gate. No parking.',
    stepFree: 'partly',
    access:
      'Gravel path to the plot; two raised beds can be reached in a wheelchair. The nearest accessible toilet is four minutes away.',
  },
  marketCross: {
    name: 'Market Cross, Birmingham',
    postcode: 'B12 9LR',
    point: at(52.459, -1.884),
    exactPlace: 'Our table stands by the drinking fountain at Market Cross.',
    gettingThere: 'Every bus on the Moseley road stops there.',
    stepFree: 'yes',
    access: 'Level paving. Folding chairs for everyone. The nearest accessible toilet is in the market hall.',
  },
} as const satisfies Readonly<Record<string, Venue>>
