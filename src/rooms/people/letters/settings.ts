import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { allow } from '../../../platform/outcome.ts'
import { houseSetting } from '../../../platform/settings/house.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { ticked } from '../../../platform/web/text.ts'

/** Whether people are written to who did not say no. */
export const letterCustoms = houseSetting(
  'people.letters',
  z.object({
    /** A charity in law, as the soft opt-in asks. */
    isCharity: z.boolean(),
    /** It is used: forms offer a way to say no, in place of a way to say yes. */
    softOptIn: z.boolean(),
  }),
  { isCharity: false, softOptIn: false },
)

/** Whether forms collect by the soft opt-in. */
export const usesSoftOptIn = (hub: {
  setting<Value>(setting: { key: string; schema: z.ZodType<Value>; standard: Value }): Value
}): boolean => {
  const { isCharity, softOptIn } = hub.setting(letterCustoms)
  return isCharity && softOptIn
}

export const lettersSettingPage = settingPage({
  setting: letterCustoms,
  title: 'News, and who gets it',
  about:
    'Whether people get your news who did not say no, as the law allows charities since 5 February 2026.',
  schema: z.strictObject({ isCharity: ticked(), softOptIn: ticked() }),
  show: ({ isCharity, softOptIn }) => ({
    isCharity: isCharity ? 'yes' : '',
    softOptIn: softOptIn ? 'yes' : '',
  }),
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`<p>
        As it is, people get news when they tick that they would like it. You may instead write to those who
        offer help here and do not say no (the charitable soft opt-in). It counts for nobody who came before
        that day, for nobody a partner or a platform for gifts brings, for nobody under 18, and never against
        a no. Every letter says how to stop.
      </p>
      ${fields.tick('isCharity', { label: 'We are a charity in law' })}
      ${fields.tick('softOptIn', { label: 'Write to those who do not say no', hint: 'Our own forms then offer “please do not write to me”. Whoever stands on the list already stays there until they say stop, whatever you choose here.' })}`,
})
