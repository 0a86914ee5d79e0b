import { html } from '../html.ts'
import { linkButton } from '../parts/buttons.ts'
import { card, empty, fold, folds, frame, notice, tag, tags } from '../parts/cards.ts'
import { journey, steps } from '../parts/journey.ts'
import { grid, quilt, row } from '../parts/layout.ts'
import { dl, facts } from '../parts/lists.ts'
import { changed, cites, claim, give, hero, statement } from '../parts/words.ts'
import { mark, smallTents, tentPlan } from '../pictures/small.ts'
import { tentScene } from '../pictures/scene.ts'
import { chapter, shown } from './shown.ts'

export const telling = () =>
  chapter(
    'telling',
    'Telling',
    'State is always an icon and a word; colour only repeats it.',
    shown(
      'Notices',
      notice('One letter a week at most, only when there is something.', {
        icon: 'mail',
        lead: 'Tell me when something like this comes up.',
      }),
      notice('On our last four suppers, 5 to 9 places came back in the final week.', {
        kind: 'wait',
        lead: 'All 60 places are taken; 7 people are waiting.',
      }),
      notice('A receipt is on its way to your email.', { kind: 'good', lead: 'Paid, 24 November 2026.' }),
      notice('Their page says what is missing.', {
        kind: 'stop',
        lead: 'This befriender is not cleared today.',
      }),
    ),
    shown(
      'Tags',
      tags(
        tag('Cleared', 'ok'),
        tag('Waiting on the DBS', 'wait'),
        tag('9 days', 'stop'),
        tag('Moved', 'info', 'swap'),
        tag('Sealed', 'soft', 'lock'),
        tag('From home', undefined, 'globe'),
        tag('Arabic'),
      ),
    ),
    shown(
      'Cards',
      grid([
        card(html`<p>A thing with edges.</p>`, { title: 'At a glance', id: 'card-plain', level: 3 }),
        card(html`<p>A thread where its side means something.</p>`, {
          title: 'Your request',
          id: 'card-thread',
          level: 3,
          side: 'e',
        }),
        card(html`<p>Not decided. Nobody has signed up for that day yet.</p>`, {
          title: 'What shall happen on 27 April?',
          id: 'card-pressing',
          level: 3,
          pressing: true,
          beside: tag('Decide', 'wait'),
        }),
        card(html`<p>Quieter ground.</p>`, { title: 'Asked once', id: 'card-sunk', level: 3, sunk: true }),
      ]),
      empty('Every young person who asked for a befriender has one.', {
        title: 'Nobody is waiting',
        level: 3,
        acts: linkButton('See the 4 offers', '/desk/offers'),
      }),
      frame(
        html`<p class="sum">Supper club cook</p>
          <p class="muted">Four hours in a warm kitchen.</p>`,
        {
          caption: 'As a visitor from N12 sees it',
          id: 'framed',
          level: 3,
        },
      ),
    ),
    shown(
      'Facts',
      facts([
        { icon: 'calendar', words: 'Tuesdays, 4pm to 8pm. Come once or often.' },
        { icon: 'access', words: 'Step-free hall and toilet. Kitchen down three steps.' },
      ]),
      dl([
        ['When', '24 November 2026, 9:47am'],
        ['Quote this', 'K7-RIVER-19'],
      ]),
      folds([
        fold(html`<p>It is kept while you volunteer, and 6 years after.</p>`, {
          title: 'Who you are',
          line: 'Name, ways to reach you, languages',
          fact: html`<span class="small muted">9 entries</span>`,
          open: true,
        }),
        fold(html`<p>Until November 2029.</p>`, { title: 'Learning', fact: tag('In date', 'ok') }),
      ]),
    ),
    shown(
      'Waits',
      journey(
        [
          { title: 'Application', text: 'Sent 4 November. Ruth read it on 5 November.', state: 'done' },
          {
            title: 'Two references',
            state: 'now',
            card: html`<p class="row apart">
                <strong>P. Lindqvist</strong> ${tag('Waiting on your referee', 'wait')}
              </p>
              <p class="small muted">Most referees answer within 9 days.</p>`,
          },
          { title: 'DBS check', state: 'now', text: 'Our last ten took 11 to 19 days.' },
          { title: 'Meet someone', text: 'Between 20 December and mid January.' },
        ],
        { level: 4 },
      ),
      steps('Where the application stands', [
        { words: 'About you', state: 'done' },
        { words: 'Your answers', state: 'now' },
        { words: 'Two referees' },
      ]),
    ),
    shown(
      'Words',
      statement(
        ['“My befriender asked what I was good at before she asked what had happened to me.”'],
        'A member of our lived-experience panel. Shared with consent, which can be withdrawn on any day.',
      ),
      claim('41,000 people had waited more than six months.', {
        id: 'claim-1',
        cite: { number: 1, href: '#source-1', label: 'Source 1' },
        source: html`${tag('Checked today', 'ok')} Official statistics, table D03`,
      }),
      claim('A place costs the public about £140 a night.', {
        id: 'claim-2',
        old: true,
        source: html`${tag('Newer figure exists', 'wait', 'clock')} National audit report, March 2025`,
      }),
      cites([{ id: 'source-1', words: 'Official statistics, year ending September 2026.' }]),
      html`<p>Last date ${changed('30 March', '29 June 2027')}</p>`,
    ),
    shown(
      'Pictures',
      row([mark, tentPlan]),
      html`<div class="night card">
        ${smallTents({ lit: 4, label: 'Nine small tents in a row, 4 of them lit.' })}
      </div>`,
      quilt(),
      give([
        { side: 'n', title: 'An hour', text: 'Serve supper, pack winter kits.', href: '/give/hour' },
        { side: 'e', title: 'A skill', text: 'Doctor, driver, translator.', href: '/give/skill' },
        { side: 's', title: 'A voice', text: 'Write to your MP in your own words.', href: '/campaigns' },
        { side: 'w', title: 'A lived experience', text: 'Help us decide what we do.', href: '/voices' },
      ]),
    ),
    hero({
      heading: 'The tent is open on every side.',
      level: 2,
      lede: 'Young people seeking safety are making a life in Britain.',
      acts: linkButton('Come in', '#acting', { kind: 'flax', size: 'big', iconAfter: 'go' }),
      picture: tentScene('A wide woven tent at night, open on every side, among a row of houses.'),
    }),
  )
