import type { Things } from './found.ts'
import type { Visit } from './visit.ts'

/** What somebody learns, as they see it. */
export const ownLearningVisits = ({ learning }: Things): readonly Visit[] => {
  const course = `/my/learning/${learning.course}`
  return [
    { name: 'tent/learning', path: '/my/learning', as: 'naomi' },
    { name: 'tent/learning-course', path: course, as: 'naomi' },
    { name: 'tent/learning-new', path: course, as: 'oliver' },
    { name: 'tent/learning-retired', path: `/my/learning/${learning.retired}`, as: 'naomi' },
    { name: 'tent/learning-reading', path: `${course}/pages/tells-you-1`, as: 'naomi' },
    { name: 'tent/learning-question', path: `${course}/pages/tells-you-4`, as: 'naomi' },
    { name: 'tent/learning-wrong', path: `${course}/pages/tells-you-4?chose=1`, as: 'naomi' },
    { name: 'tent/learning-right', path: `${course}/pages/tells-you-4?chose=2`, as: 'naomi' },
    {
      name: 'tent/learning-nothing-chosen',
      path: `${course}/pages/tells-you-4`,
      as: 'naomi',
      send: { to: `${course}/pages/tells-you-4`, answers: {} },
      status: 422,
    },
    { name: 'tent/learning-end', path: `${course}/end`, as: 'naomi' },
    {
      name: 'tent/learning-place-errors',
      path: course,
      as: 'oliver',
      send: { to: `${course}/places`, answers: {} },
      status: 422,
    },
  ]
}

/** Courses at the desk: written, read, published, and who is where. */
export const courseVisits = ({ learning, naomi }: Things): readonly Visit[] => {
  const course = `/desk/courses/${learning.course}`
  const draft = `/desk/courses/${learning.draft}`
  return [
    { name: 'desk/courses', path: '/desk/courses', as: 'ruth' },
    { name: 'desk/courses-vetting', path: '/desk/courses', as: 'samuel' },
    { name: 'desk/course-new', path: '/desk/courses/new', as: 'ruth' },
    {
      name: 'desk/course-new-errors',
      path: '/desk/courses/new',
      as: 'ruth',
      send: { to: '/desk/courses/new', answers: { name: '' } },
      status: 422,
    },
    { name: 'desk/course', path: course, as: 'ruth' },
    { name: 'desk/course-vetting', path: course, as: 'samuel' },
    { name: 'desk/course-draft', path: draft, as: 'miriam' },
    { name: 'desk/course-retired', path: `/desk/courses/${learning.retired}`, as: 'ruth' },
    {
      name: 'desk/course-module-errors',
      path: draft,
      as: 'ruth',
      send: { to: `${draft}/modules`, answers: { edition: '0', title: '', minutes: 'many' } },
      status: 422,
    },
    { name: 'desk/course-about', path: `${course}/about`, as: 'ruth' },
    { name: 'desk/course-module', path: `${course}/modules/good-guest`, as: 'ruth' },
    { name: 'desk/course-page', path: `${course}/pages/good-guest-1`, as: 'ruth' },
    { name: 'desk/course-question', path: `${course}/pages/tells-you-4`, as: 'ruth' },
    {
      name: 'desk/course-page-errors',
      path: `${draft}/pages/before-you-drive-1`,
      as: 'ruth',
      send: {
        to: `${draft}/pages/before-you-drive-1`,
        answers: { edition: '0', title: '', text: '', ask: 'Licence?', answer1: 'Yes' },
      },
      status: 422,
    },
    { name: 'desk/course-preview', path: `${course}/preview/tells-you-4`, as: 'samuel' },
    { name: 'desk/course-preview-start', path: `${course}/preview`, as: 'samuel' },
    { name: 'desk/course-preview-answer', path: `${course}/preview/tells-you-4?answer=0`, as: 'ruth' },
    { name: 'desk/course-version', path: `${course}/versions/1`, as: 'ruth' },
    { name: 'desk/course-publish', path: `/desk/courses/${learning.changed}/publish`, as: 'ruth' },
    {
      name: 'desk/course-publish-not-ready',
      path: `${draft}/publish`,
      as: 'ruth',
      send: { to: `${draft}/publish`, answers: { edition: '0', changed: 'First' } },
      status: 409,
    },
    { name: 'desk/course-learners', path: `/desk/learners?course=${learning.course}`, as: 'ruth' },
    { name: 'desk/course-learners-none', path: `/desk/learners?course=${learning.draft}`, as: 'ruth' },
    { name: 'desk/learners', path: '/desk/learners', as: 'samuel' },
    { name: 'desk/learners-file', path: `/desk/learners/file?course=${learning.course}`, as: 'ruth' },
    { name: 'desk/learners-views', path: `/desk/learners/views?course=${learning.course}`, as: 'ruth' },
    { name: 'desk/session-new', path: `${course}/sessions/new`, as: 'ruth' },
    {
      name: 'desk/session-errors',
      path: `${course}/sessions/new`,
      as: 'ruth',
      send: { to: `${course}/sessions/new`, answers: { on: '', from: '', to: '', capacity: '0' } },
      status: 422,
    },
    { name: 'desk/session', path: `${course}/sessions/${learning.session}`, as: 'ruth' },
    { name: 'desk/session-list', path: `/desk/gatherings/${learning.session}`, as: 'ruth' },
    { name: 'desk/training', path: `/desk/people/${naomi}/training`, as: 'samuel' },
    {
      name: 'desk/training-errors',
      path: `/desk/people/${naomi}/training`,
      as: 'ruth',
      send: { to: `/desk/people/${naomi}/training`, answers: { course: '', on: '', reason: '' } },
      status: 422,
    },
    { name: 'desk/training-taken-back', path: `/desk/people/${learning.takenBack}/training`, as: 'ruth' },
  ]
}
