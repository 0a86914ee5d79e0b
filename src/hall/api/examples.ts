/** What a program sends and gets, to read: the shape of real answers, with an example's values. */
export function examples(origin: string) {
  const way = '0199b0c4-7a11-7c3e-9f00-1f2e3d4c5b6a'
  const shift = '0199b0c4-7a12-7d10-8a00-6a5b4c3d2e1f'
  const lines = (value: object): string => JSON.stringify(value, null, 2)
  return {
    find: `curl '${origin}/api/opportunities?near=N12&within=5&day=tue'`,
    found: lines({
      total: 3,
      page: 1,
      pages: 1,
      next: null,
      previous: null,
      opportunities: [
        {
          id: way,
          url: `${origin}/help/supper-club-cook-ashgrove`,
          title: 'Supper club cook',
          with: 'St Columba’s Church',
          place: 'St Columba’s hall, Ashgrove',
          distance: { miles: 2.1, kind: 'exact' },
          next: { starts: '2026-12-01T16:00:00+00:00', left: 3 },
          reasons: ['2.1 miles from you', 'Tuesdays, as you asked'],
        },
      ],
    }),
    signUp: [
      `curl '${origin}/api/opportunities/${way}/sign-up' \\`,
      `  -H 'content-type: application/json' \\`,
      `  -d '${JSON.stringify({ shift: [shift], name: 'Naomi Feld', email: 'naomi@example.org', age: 'adult' })}'`,
    ].join('\n'),
    signedUp: lines({
      signUpId: '0199b0c4-7b01-7000-8000-0a1b2c3d4e5f',
      shifts: [{ id: shift, outcome: 'held' }],
    }),
    problem: (type: string): string =>
      lines({
        type,
        title: 'Some fields need another look',
        status: 422,
        detail: 'Some fields need another look. See `errors`, field by field.',
        errors: { email: 'Enter an email address with an @, like naomi@example.org' },
      }),
  }
}
