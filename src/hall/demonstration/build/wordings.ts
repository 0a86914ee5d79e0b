import type { WordingMade } from '../../../rooms/volunteering/vetting/bulk-store.ts'

type Told = Pick<WordingMade, 'name' | 'stage'> & {
  readonly subject: string
  readonly body: string
  readonly arabic?: { readonly subject: string; readonly body: string }
}

/** What Hineni often writes to people who apply. */
export const wordingsTold: readonly Told[] = [
  {
    name: 'We have read it',
    stage: 'application',
    subject: 'Your application: {role}',
    body: 'Dear {first-name},\n\nthank you for what you wrote. I have read it, and I am glad that you would like to be with us as {role}. Next: {next-step}.\n\nWhere you stand is always on your own page: {their-page}\n\n{me}, {charity}',
    arabic: {
      subject: 'طلبك لدى {charity}',
      body: '{first-name} العزيز،\n\nشكرًا لما كتبت. قرأته، ويسعدنا أنك تريد أن تكون معنا.\n\n{me}، {charity}',
    },
  },
  {
    name: 'Times for a talk',
    stage: 'selection',
    subject: 'When could we talk?',
    body: 'Dear {first-name},\n\nthere are new times for a talk. Choose the one that suits you on your page: {their-page}\n\nIt takes half an hour. There is nothing to prepare.\n\n{me}',
  },
  {
    name: 'Two more names, please',
    stage: 'checks',
    subject: 'Who could say a few words about you?',
    body: 'Dear {first-name},\n\nbefore you begin as {role} we hear from two people who know your work. You can name them here: {their-page}\n\nThey get a short form in plain words. It takes ten minutes.\n\n{me}',
  },
  {
    name: 'The wait is ours',
    stage: null,
    subject: 'We have not forgotten you',
    body: 'Dear {first-name},\n\nyou have waited longer than we promised, and the wait is ours. What happens next: {next-step}.\n\nIf anything has changed for you, answer this letter.\n\n{me}, {charity}',
  },
  {
    name: 'Before your first day',
    stage: 'clearance',
    subject: 'Nearly there, {first-name}',
    body: 'Dear {first-name},\n\neverything we asked for as {role} is here. One of us looks at it once more; then you hear when you can begin.\n\n{me}',
  },
]
