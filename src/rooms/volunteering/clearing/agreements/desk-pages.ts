import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, frame as framed, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { writeAgreements } from '../permits.ts'
import { beginForm, draftForm, publishForm } from './forms.ts'
import { changesPart, wholeText } from './parts.ts'
import type { Agreement, AgreementVersion } from './types.ts'

const heading = 'What volunteers agree to'

/** All texts that volunteers agree to, and beginning another. */
export function listPage(
  visit: Visit,
  { agreements, shown }: { agreements: readonly Agreement[]; shown: Shown },
): Html {
  const fields = fieldsOf(beginForm, shown)
  const begin =
    visit.can(writeAgreements, undefined) &&
    card(
      form(
        html`${fields.text('name', { label: 'What it is called', hint: 'People read this name, such as “How we are together”.' })}
          <p>${button('Begin it', { kind: 'quiet' })}</p>`,
        { action: '/desk/volunteer-agreements', unjudged: true },
      ),
      { title: 'Begin another text', id: 'begin-h' },
    )
  const list =
    agreements.length === 0
      ? empty('Begin one, publish it, and ask for it in the requirements of a role.', {
          title: 'No text yet',
        })
      : card(
          dataTable<Agreement>({
            label: 'Texts that volunteers agree to',
            folds: true,
            rows: agreements,
            columns: [
              {
                label: 'Text',
                cell: ({ id, name }) => html`<a href="/desk/volunteer-agreements/${id}">${name}</a>`,
              },
              {
                label: 'Out',
                cell: ({ newest }) => (newest === null ? tag('Not yet', 'soft') : `Version ${newest}`),
              },
              {
                label: 'Being written',
                cell: ({ draftChangedAt }) =>
                  draftChangedAt === null ? '' : `Since ${dateWords(visit.words, dayAt(draftChangedAt))}`,
              },
            ],
          }),
          { title: 'Texts', id: 'texts-h' },
        )
  const main = html`${deskTitle({ heading, line: 'Which version a role asks for, and from which day, stands in its requirements.' })}
  ${fields.summary({ title: 'Nothing was begun: please put this right' })}
  ${begin ? aside(list, begin, { side: 22 }) : list}`
  return deskPage(visit.frame, { title: heading, main })
}

export interface OneView {
  readonly agreement: Agreement
  readonly versions: readonly AgreementVersion[]
  readonly names: ReadonlyMap<string, string>
  readonly writing: Shown
  readonly publishing: Shown
}

const tellings: Record<string, string> = {
  begun: 'It is begun. Write it, look at it, and publish it.',
  kept: 'It is kept. Nobody sees it until you publish it.',
  published: 'It is out. Ask for this version in the requirements of a role, from a day you choose.',
}

function writingPart({ agreement, writing, publishing, versions }: OneView): Html {
  const write = fieldsOf(draftForm, writing)
  const publish = fieldsOf(publishForm, publishing)
  const at = `/desk/volunteer-agreements/${agreement.id}`
  const { draft } = agreement
  const newest = versions[0]
  return flow([
    card(
      form(
        html`${write.hidden('seen', agreement.draftVersion)}
          ${write.area('words', { label: 'The text', rows: 16, hint: 'A blank line begins a new paragraph. Plain words: everybody reads it, some of them in their third language.' })}
          <p>${button('Keep it, and look at it', { kind: 'quiet' })}</p>`,
        { action: `${at}/draft`, unjudged: true, keep: `agreement-${agreement.id}` },
      ),
      { title: newest ? `Write version ${newest.number + 1}` : 'Write it', id: 'write-h' },
    ),
    draft !== null &&
      framed(newest ? changesPart(newest.words, draft) : wholeText(draft), {
        caption: newest ? `What would change from version ${newest.number}` : 'As people will read it',
        id: 'preview-h',
      }),
    draft !== null &&
      card(
        form(
          html`${publish.hidden('seen', agreement.draftVersion)}
            ${publish.text('why', { label: 'What changed, and why', hint: 'In a sentence. Everybody who is asked to accept it reads this first.' })}
            <p>${button(`Publish version ${(newest?.number ?? 0) + 1}`)}</p>`,
          { action: `${at}/publish`, unjudged: true },
        ),
        { title: 'Publish it', id: 'publish-h' },
      ),
  ])
}

function versionsTable({ words }: Visit, { agreement, versions, names }: OneView): Html {
  return dataTable<AgreementVersion>({
    label: 'All versions',
    caption: 'A version that went out is never rewritten.',
    folds: true,
    rows: versions,
    columns: [
      {
        label: 'Version',
        cell: ({ number }) =>
          html`<a href="/desk/volunteer-agreements/${agreement.id}/${number}">Version ${number}</a>`,
      },
      {
        label: 'Out since',
        cell: ({ publishedAt, publishedBy }) =>
          html`${dateWords(words, dayAt(publishedAt))}${sub(names.get(publishedBy ?? '') ?? 'the hub')}`,
      },
      { label: 'What changed', cell: ({ why }) => why },
    ],
  })
}

/** One text: writing the next version, and all that went out. */
export function agreementPage(visit: Visit, view: OneView): Html {
  const { frame, url } = visit
  const { agreement, versions, writing, publishing } = view
  const told = tellings[url.searchParams.get('told') ?? '']
  const mayWrite = visit.can(writeAgreements, undefined)
  const wrong = [writing, publishing].find(({ errors }) => errors !== undefined)
  const out =
    versions.length === 0
      ? empty('When you publish it, it is version 1.', { title: 'Not out yet' })
      : card(versionsTable(visit, view), { title: 'Versions', id: 'versions-h' })
  const main = html`${back(heading, '/desk/volunteer-agreements')} ${deskTitle({ heading: agreement.name })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${wrong && fieldsOf(draftForm, wrong).summary({ title: 'Nothing was saved: please put this right' })}
  ${mayWrite ? aside(writingPart(view), out, { side: 24 }) : out}`
  return deskPage(frame, { title: agreement.name, main })
}

/** One version as it went out, and what changed from the one before. */
export function versionPage(
  { frame, words }: Visit,
  {
    agreement,
    version,
    before,
  }: { agreement: Agreement; version: AgreementVersion; before: AgreementVersion | undefined },
): Html {
  const title = `${agreement.name}, version ${version.number}`
  const main = html`${back(agreement.name, `/desk/volunteer-agreements/${agreement.id}`)}
    ${deskTitle({ heading: title, line: `Out since ${dateWords(words, dayAt(version.publishedAt))}. ${version.why}` })}
    ${
      before
        ? aside(
            framed(wholeText(version.words), { caption: 'As people read it', id: 'whole-h' }),
            card(changesPart(before.words, version.words), {
              title: `What changed from version ${before.number}`,
              id: 'changes-h',
            }),
            { side: 24 },
          )
        : framed(wholeText(version.words), { caption: 'As people read it', id: 'whole-h' })
    }
    <p>
      ${linkButton('All versions', `/desk/volunteer-agreements/${agreement.id}`, { kind: 'quiet', size: 'sm' })}
    </p>`
  return deskPage(frame, { title, main })
}
