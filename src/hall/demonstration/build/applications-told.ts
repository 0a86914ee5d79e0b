/** What people of the demonstration wrote when they applied. */
export const whys = [
  'My grandmother came on a train with one suitcase, and somebody met it. I would like to be the one who meets it.',
  'I retired in the summer and miss being useful on Wednesdays. I am patient, and I can make anything out of chickpeas.',
  'I came here ten years ago. I know what the first winter is like, and what would have helped.',
  'A friend from my synagogue does it and comes home happy. I work shifts, so I can be there in the daytime.',
  'I taught chemistry for nine years and miss explaining things. My son has left home, so my evenings are free.',
  'I am new in the city myself, and would rather learn it together with somebody than alone.',
] as const

export const dones = [
  '',
  'Two years at a night shelter, mostly washing up and listening.',
  'I coached under-twelves football. I can lose well.',
  'I speak Arabic at home and interpret for my parents.',
] as const

export const wheres = ['Portugal, spring 2022 to autumn 2023', 'Canada, all of 2023'] as const

export const acquaintances = [
  'Ruth: her daughter and mine are in one class.',
  'I cook at the supper club on Tuesdays, so I know Dalia.',
] as const

/** What somebody said who paused or withdrew, and what was noted of those who were declined. */
export const reasons = {
  paused: ['Exams until January.', 'A new baby came early. I want to come back.'],
  withdrawn: [
    'We are moving to Leeds in spring; I will look there.',
    'It is more than I can give this year.',
  ],
  declined: [
    'Wanted to bring the young person to their own home, and did not see why not. Offered the kitchen instead.',
    'Free on no day the pairs meet. Would fit the winter kits well.',
  ],
} as const

/** What Ruth wrote to those under 18 whose parent or guardian said yes. */
export const wroteToYoung = {
  subject: 'When could we talk?',
  words:
    'your parent or guardian said yes: thank you both. Next is a talk of half an hour, and they may sit beside you. Choose a time on your page.',
} as const

/** Everything somebody typed into an application, as tests of the languages know it. */
export const saidInApplications: readonly string[] = [
  ...whys,
  ...dones,
  ...wheres,
  ...acquaintances,
  ...Object.values(reasons).flat(),
  'Which days suit you?',
  ...Object.values(wroteToYoung),
]
