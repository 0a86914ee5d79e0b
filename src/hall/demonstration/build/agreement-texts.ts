/** What befrienders and others agree to at Hineni, version by version, with what changed. */
export const howWeAreTogether = {
  name: 'How we are together',
  versions: [
    {
      why: 'The first version.',
      words: [
        'We are guests in each other’s lives. We come when we said we would, and say so early when we cannot.',
        'We meet in daylight and in public places. We do not meet in anybody’s home.',
        'We give no money and no large gifts. A coffee is a coffee.',
        'What somebody tells us about how they came here stays with them. We do not ask, and we do not retell.',
        'When something worries us, we tell the safeguarding lead the same day.',
      ],
    },
    {
      why: 'Pictures: people asked us what to do with the camera of their telephone.',
      words: [
        'We are guests in each other’s lives. We come when we said we would, and say so early when we cannot.',
        'We meet in daylight and in public places. We do not meet in anybody’s home.',
        'We give no money and no large gifts. A coffee is a coffee.',
        'We take no pictures of young people, and put nothing about them anywhere.',
        'What somebody tells us about how they came here stays with them. We do not ask, and we do not retell.',
        'When something worries us, we tell the safeguarding lead the same day.',
      ],
    },
  ],
} as const

export const drivingForUs = {
  name: 'Driving for Hineni',
  draft: [
    'You have held a licence for two years, and your insurance knows that you drive for us.',
    'Nobody rides with you alone but those whom their coordinator named.',
  ],
} as const

/** What was written about conversations. */
export const notesOfTalks = [
  'Warm and unhurried. Has time on Sundays and every other Tuesday. Asked good questions about what happens when a young person does not turn up.',
  'Grew up with a deaf brother and signs a little. Would rather meet outdoors. Clear about not being a counsellor.',
  'Works shifts, so weekends only for now. Knows Dari. We spoke about gifts, and why we give none.',
] as const

export const whyNotYet =
  'The second reference is from somebody who knew them for three months only. Could we ask for another before I say yes?'
