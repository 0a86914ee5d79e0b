/** What a befriender of one young person of 17 does, as it is answered. */
export const pairTyped = {
  nation: 'england-and-wales',
  contact: 'yes',
  youngest: '17',
  oldest: '17',
  turns18On: '',
  activities: ['advise', 'company'],
  supervised: 'alone',
  often: 'every-fortnight',
  mostDays: '3',
  overnight: 'no',
  childrensPlace: '',
  adultsGetCare: '',
  reason: 'Pairs meet once a fortnight in public places, and the coordinator counts days.',
  seen: '0',
}
