/** What an entry of the audit log says at the desk; an act not listed is said by its own name, spaced out. */
const said: Record<string, string> = {
  'people.record-opened': 'Opened this record',
  'people.sealed-read': 'Read what they told us in confidence',
  'people.sealed-told': 'Told us something in confidence',
  'people.sealed-taken-back': 'Took back what they told in confidence',
  'people.came': 'Came to us',
  'people.added': 'Was added',
  'people.address-taken-away': 'An address nobody proved was taken away',
  'people.details-changed': 'Changed their details',
  'people.address-denied': 'A stranger said that the address is not theirs',
  'people.forgetting-passed-on': 'Passed on that they ask to be forgotten',
  'people.letters-stopped': 'Stopped letters',
  'people.forgotten': 'Was forgotten',
  'people.labelled': 'Was given a label',
  'people.label-taken-off': 'A label was taken off',
  'people.merged': 'Two records became one',
  'people.merge-undone': 'A merge was undone',
  'people.said-to-be-two': 'Was said to be somebody else than one who looks alike',
  'permits.given': 'Was given a role',
  'permits.ended': 'A role ended',
  'permits.invited': 'Was invited',
  'identity.all-sessions-ended': 'Ended every visit',
  'identity.passkey-added': 'Added a passkey',
  'identity.passkey-removed': 'Took a passkey away',
  'identity.passkey-fell-back': 'A passkey was refused: it looked copied',
  'identity.codes-turned-on': 'Turned codes on',
  'identity.codes-turned-off': 'Turned codes off',
  'identity.recovery-code-used': 'Used a recovery code',
  'identity.recovery-codes-renewed': 'Made new recovery codes',
  'identity.recovery-opened': 'A recovery was opened',
  'identity.recovery-agreed': 'A recovery was agreed to',
  'identity.recovered': 'Came back in after a recovery',
  'identity.address-proved': 'Proved an email address',
  'identity.address-removed': 'Took an email address away',
  'identity.came-in-from-a-new-browser': 'Came in from a new browser',
  'identity.door-opened-by-code': 'Somebody opened the door for them',
  'identity.account-closed': 'Closed their account',
  'identity.first-administrator': 'Set up this hub',
  'demonstration.entered': 'Entered in the demonstration',
  'gatherings.walk-in': 'Came without being on the list',
  'gatherings.added-by-hand': 'Was put on a list by one of us',
  'gatherings.place-given': 'Was given a place',
  'gatherings.taken-off': 'Was taken off a list',
  'gatherings.feed-renewed': 'Made a new calendar address',
  'volunteering.interest-registered': 'Would like to help',
  'volunteering.interest-answered': 'Got an answer about helping',
  'volunteering.help-asked': 'Was asked for help with a shift',
  'volunteering.which-one-asked': 'Was asked which shift to keep',
  'mail.secret-letter-read': 'Read a letter that opens their door',
  'mail.letter-read-without-links': 'Read a letter to them, without its links',
  'network.agreement-set': 'Said what a partner’s leads may see',
}

export const actWords = (act: string): string => {
  const known = said[act]
  if (known !== undefined) return known
  const spaced = act.slice(act.indexOf('.') + 1).replaceAll('-', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** A reason as it is kept begins small, since it ends a sentence; on its own it begins as one. */
export const reasonWords = (reason: string | null): string =>
  reason === null ? '' : reason.charAt(0).toUpperCase() + reason.slice(1)
