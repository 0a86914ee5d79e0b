import { newId } from '../../../platform/database/id.ts'
import { areas } from '../../../platform/places/areas.ts'
import { checks, commitments, kinds, languages, sides, skills, stepFree } from '../lists.ts'
import { emptyContent, type Content } from '../opportunities/content.ts'
import { momentOf, type ShiftRow, type WayRow } from './way.ts'

/** Numbers that look like chance and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const doings =
  `Supper club cook|Homework table|Befriender|Appointment companion|Letter translator|Van driver|Winter coat sorter|Welcome desk host|English conversation partner|Football coach|Allotment helper|Sewing circle leader|Bicycle mender|Choir accompanist|Museum guide|Baby clothes packer|Phone line listener|Housing caseworker|Immigration solicitor|GP for a drop-in|Treasurer|Fundraising writer|Poster designer|Website helper|Laptop refurbisher|Interview coach|Maths tutor|Chess evening host|Food bank packer|Furniture mover|Swimming companion|Art workshop leader|Photography mentor|Summer camp cook|Night shelter volunteer|Hospital visitor|College application coach|Driving practice companion|Story reader|Drumming teacher`.split(
    '|',
  )
const tells =
  `Sit beside someone doing GCSE maths or English, and be patient.|Chop what you are asked to chop while two young people lead the cooking.|Find the right door, wait together, write down what was said.|Turn a plain English letter into plain Arabic, about two hundred words each.|Drive a cot, a wardrobe and four chairs across town before noon.|Sort donated coats by size and check every zip and pocket.|Greet people by name, make tea, and show where the toilets are.|Talk about films, buses, weather, anything but the asylum interview.|Set out cones, referee gently, and bring the spare bibs home to wash.|Dig, sow and water; the harvest goes to the Thursday kitchen.|Thread machines, unpick seams and never laugh at a crooked hem.|True wheels, patch tubes and teach one repair each evening.|Play the piano for beginners who arrive late and sing loudly.|Walk round three rooms slowly, and let them choose the paintings.|Count nappies, fold vests, and label every parcel with its age.|Listen on the telephone for two hours and pass on what worries you.|Check tenancy letters for deadlines and ring the council politely.|Read the refusal, list the evidence that is missing, and say so kindly.|See minor ailments, register people with a practice, explain prescriptions.|Keep the accounts straight and explain them to trustees in plain words.|Write four short letters a year that make donors feel like neighbours.|Draw posters that can be read from across a street.|Mend the booking page and answer questions nobody else dares to ask.|Wipe, reinstall and test ten laptops before term begins.|Practise questions and answers until the chair stops feeling high.|Explain fractions with pizza and percentages with trainers.|Lose at chess graciously and set the pieces up again.|Lift one end of a sofa and mind the neighbours’ paintwork.|Swim lengths beside somebody who learned last month.|Cover tables, mix paint, and hang everything that dries.|Walk the city with a camera and look at light.|Peel potatoes for sixty under an awning in the rain.|Stay awake from ten until six with a book and a kettle.|Bring a newspaper, a plant or nothing, and stay half an hour.|Read personal statements twice and cross out the apologies.|Sit in the passenger seat calmly, insured and belted.|Read aloud with voices, in any language you have.|Keep time with your foot when the rhythm runs away.`.split(
    '|',
  )
const verbs =
  `Carry|Sort|Mend|Paint|Count|Label|Fetch|Deliver|Wash|Fold|Pack|Explain|Photograph|Translate|Catalogue|Borrow|Repair|Arrange|Collect|Share|Compare|Measure|Polish|Prepare|Choose`.split(
    '|',
  )
const things =
  `blankets|kettles|curtains|bookshelves|bicycles|prams|rucksacks|raincoats|dictionaries|calculators|bus timetables|forms|payslips|recipes|spices|lentils|aubergines|footballs|shin pads|trumpets|guitars|violins|drums|sewing patterns|zips|buttons|yarn|spades|seedlings|tomatoes|compost|greenhouses|radiators|lightbulbs|doorbells|keyboards|printers|passwords|spreadsheets|invoices|receipts|leaflets|banners|petitions|speeches|microphones|chairs|trestle tables|tents|candles|lanterns|mugs|teapots|biscuits|sandwiches|soup|bread|olives|nappies|cots|toys|picture books|crayons|easels|clay|cameras|portraits|museum tickets|swimming goggles|towels|trainers|laces|helmets|maps|postcards|letters|envelopes|parcels|suitcases|mattresses|wardrobes|ladders|screwdrivers|hinges|paintbrushes|wallpaper|prescriptions|spectacles|plasters|appointments|interviews|references|certificates|timesheets|homework|fractions|essays|poems|verbs|alphabets|pronunciations|saucepans|aprons|oven gloves|chickpeas|cinnamon|dates|oranges|pancakes|flasks|picnic rugs|umbrellas|scarves|gloves|slippers|pillows|duvets|lampshades|carpets|mirrors|clocks|batteries|chargers|headphones|tablets|routers|cables|projectors|screens|cushions|sofas|armchairs|fridges|ovens|washing machines|irons|hangers|hooks|nails|hammers|saws|drills|sandpaper|varnish|bricks|gravel|hedges|bulbs|roses|herbs|beehives|jam jars|honey|eggs|cheese|noodles|dumplings|falafel|cakes|candlesticks|tablecloths|napkins|cutlery|plates|bowls|baskets|ribbons|balloons|bunting|invitations|tickets|programmes|costumes|puppets|masks|dominoes|jigsaws|marbles|skipping ropes|tennis rackets|cricket bats|basketballs|medals|whistles|stopwatches|compasses|binoculars|telescopes|microscopes|globes|atlases|encyclopaedias|newspapers|magazines|comics|novels|diaries|notebooks|pencils|rulers|erasers|staplers|folders|stamps|passports|permits|licences|contracts|leases|deposits|budgets|pensions|petition sheets|placards|megaphones|songbooks|harmonicas|flutes|clarinets|accordions|tambourines|keyboards stands|amplifiers|cushion covers|quilts|embroidery|buttonholes|knitting needles|looms|pottery|glazes|kilns|sketchbooks|charcoal|frames|negatives|tripods|bandages|thermometers|crutches|wheelchairs|hearing aids|eye charts|inhalers|vitamins|toothbrushes|soap|shampoo|razors|combs|hairdryers|perfume|sun cream|helmets lights|puncture kits|saddles|brakes|trailers|roof racks|jump leads|tyres|boats|canoes|life jackets|fishing rods|hiking boots|sleeping bags|torches|penknives|whiteboards|flashcards|worksheets|quizzes|riddles|proverbs|folk tales|lullabies`.split(
    '|',
  )
const manners =
  `without hurry|before the doors open|with two others|beside somebody learning to|in the back room|on the ground floor|while the rice cooks|and laugh about it|and ask nothing|then sit down together|until the bus comes|in any weather|with the radio on|by the window|and write down what is missing|for the weekend|with gloves|near the station|for new neighbours|in pairs`.split(
    '|',
  )
const helped =
  `Young people seeking safety who live alone.|Families who moved into temporary housing this winter.|Mothers with small children in hotel rooms.|People who have just been granted leave and must move within weeks.|Teenagers in their first British school.|Men in shared houses far from any shop.|Older people learning to read in a second alphabet.`.split(
    '|',
  )
const halls =
  `St Columba’s hall|Northgate Synagogue|Al-Huda centre|Quaker meeting house|Friends of Ashgrove|Gurdwara kitchen|Old library|Riverside school|Methodist church|Community garden|Town hall annexe|Sports pavilion`.split(
    '|',
  )
const streets =
  `Vestry Orchard Foundry Lantern Weaver Priory Canal Mill Station Chapel Harbour Meadow Tanner Castle Abbey Cooper Falcon Granary Hazel Ivy Juniper Kestrel Linden Maple Nettle Orchid Poplar Quarry Rowan Saffron Thistle Walnut Yarrow Bramble Cedar Dovecote Elm Fern Gorse Heather`.split(
    ' ',
  )
const towns = [...areas.values()]

/**
 * Ways to help that read like real ones: forty doings in 124 towns, each told in sentences of its own, with shifts
 * in the weeks ahead. The same seed gives the same ones.
 */
export function manyWays(
  count: number,
  { now, seed = 1, shiftsEach = 4 }: { now: number; seed?: number; shiftsEach?: number },
): WayRow[] {
  const random = chance(seed)
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!
  const some = <Value>(list: readonly Value[], likely: number): Value[] =>
    random() < likely ? [...new Set([pick(list), ...(random() < 0.3 ? [pick(list)] : [])])] : []
  return Array.from({ length: count }, (_, number) => {
    const town = pick(towns)
    const street = pick(streets)
    const kind = pick(kinds)
    const where = random() < 0.12 ? 'home' : random() < 0.15 ? 'area' : 'place'
    const tell = (): string =>
      random() < 0.15 ? pick(tells) : `${pick(verbs)} ${pick(things)} ${pick(manners)}.`
    const sentences = Array.from({ length: 8 + Math.floor(random() * 10) }, tell)
    const content: Content = {
      ...emptyContent,
      title: `${pick(doings)}, ${street} ${town.town}`.slice(0, 90),
      summary: `${tell()} ${pick(helped)}`,
      whatYouWillDo: sentences.join(' '),
      whoItHelps: `${pick(helped)} Some of them live near ${pick(streets)} Road.`,
      side: pick(sides),
      kind,
      where,
      placeName: where === 'home' ? '' : `${pick(halls)}, ${street} Street, ${town.town}`,
      point:
        where === 'home'
          ? null
          : { lat: town.lat + (random() - 0.5) / 4, lon: town.lon + (random() - 0.5) / 3 },
      stepFree: pick(stepFree),
      timesInWords:
        kind === 'role' ? `About ${2 + Math.floor(random() * 5)} hours a fortnight, for a year.` : '',
      commitment: pick(commitments),
      minutesEach: random() < 0.7 ? pick([45, 60, 90, 120, 180, 240, 300]) : null,
      skills: some(skills, 0.6),
      languages: some(languages, 0.3),
      livedExperience: random() < 0.15,
      youngestAge: pick([14, 16, 18, 18, 18, 21]),
      checks: some(checks, 0.5),
      expenses: random() < 0.5 ? 'Travel repaid.' : '',
      urgent: random() < 0.05,
    }
    return {
      id: newId(),
      slug: `way-${seed}-${number}`,
      content,
      organisationId: '',
      organisation: random() < 0.5 ? 'Hineni' : `${pick(halls)} welcome`,
      ours: true,
      programmeId: null,
      programme: null,
      region: null,
      closesAt: random() < 0.03 ? now + Math.floor((random() - 0.3) * 30_000) : null,
      openSince: momentOf(now - Math.floor(random() * 60) * day),
      revision: 1,
      shifts:
        kind === 'series'
          ? shifts(shiftsEach, now, random)
          : kind === 'one-off'
            ? shifts(1, now, random)
            : [],
    }
  })
}

const day = 24 * 60

/** Weekly shifts, soonest first; some full, some with a closed waiting list, some without an end of places. */
function shifts(count: number, now: number, random: () => number): ShiftRow[] {
  const midnight = Math.floor(now / day) * day
  const first =
    midnight +
    Math.floor(random() * 14) * day +
    (8 + Math.floor(random() * 13)) * 60 +
    (random() < 0.3 ? 30 : 0)
  const lasts = 60 + Math.floor(random() * 7) * 30
  const capacity = random() < 0.9 ? 1 + Math.floor(random() * 12) : null
  const waitingList = random() < 0.7
  return Array.from({ length: count }, (_, week) => {
    const starts = first + week * 7 * day
    const taken =
      capacity === null
        ? Math.floor(random() * 30)
        : Math.min(capacity, Math.floor(random() * capacity * 1.4))
    return {
      starts,
      ends: starts + lasts,
      until: starts - (random() < 0.2 ? day : 0),
      capacity,
      taken,
      waitingList,
    }
  })
}
