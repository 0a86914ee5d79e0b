import { makePdf, type Paper } from './documents.ts'
import { attendanceList } from './papers/attendance-list.ts'
import { dossier } from './papers/dossier.ts'
import { writeFileSync } from 'node:fs'
const base = { title: 'Supper club, cooks', language: { lang: 'en-GB', dir: 'ltr' as const }, charity: { name: 'Hineni Refugee Action', line: 'Registered charity 0000000' }, foot: { made: 'Made on 24 November 2026, 9:41am', pages: 'Page {page} of {pages}' }, madeAt: Temporal.Instant.from('2026-11-24T09:41:00Z') }
const words = { here: 'Here', name: 'Name', party: 'Party', phone: 'Phone', notes: 'Notes', nobody: 'Nobody has signed up yet.', waiting: 'Waiting list' }
const names = ['Naomi Feld', 'Chris Amponsah', 'مريم الحسن', 'דליה מרקוס', 'Quill & Stone', 'ሰላም ኃይለ', 'Jörg Łoś']
const t = performance.now()
let pdf = await makePdf(attendanceList, { ...base, body: { facts: ['Tuesday 1 December 2026, 4pm to 8pm', 'St Columba’s hall, Northgate', 'Led by Blessing Nwosu'], notices: ['Shabbat comes in on Friday at 3:35pm.'], coming: Array.from({ length: 40 }, (_, i) => ({ name: names[i % 7]!, party: (i % 3) + 1, phone: '07700 900 318', notes: i % 4 ? '' : 'Brings a van; needs step-free access and somewhere to sit between courses' })), waiting: [{ name: 'Leah Brandt', party: 1, phone: '', notes: '' }], blankRows: 3, words } })
console.log(pdf.length, performance.now() - t)
writeFileSync('/tmp/scratch/t/list.pdf', pdf)
pdf = await makePdf(dossier, { ...base, title: 'What we hold on you', body: { introduction: ['Naomi Feld', 'Everything, room by room, as it stands today.'], rooms: [{ heading: 'Who you are', why: 'You asked to volunteer. We keep it while you do, and 6 years after.', nothing: '', entries: [{ label: 'Name', values: ['Naomi Feld'] }, { label: 'Email', values: ['naomi@example.org, confirmed 2 November 2026'] }, { label: 'Languages', values: ['English', 'العربية (العراق)', 'עברית'] }] }, { heading: 'Gifts', why: null, entries: [], nothing: 'Nothing.' }], tables: [{ heading: 'Who has looked', head: ['When', 'Who', 'What', 'Why'], rows: [['24 Nov, 9:12am', 'Ruth Adeyemi', 'Application', 'Coordinator for befrienders']], nothing: 'Nobody.' }] } })
console.log(pdf.length, performance.now() - t)
writeFileSync('/tmp/scratch/t/dossier.pdf', pdf)
pdf = await makePdf(dossier, { ...base, title: 'ما نحتفظ به عنك', language: { lang: 'ar', dir: 'rtl' }, foot: { made: 'أُعدّ في ٢٤ نوفمبر', pages: 'صفحة {page} من {pages}' }, body: { introduction: ['كل شيء'], rooms: [{ heading: 'من أنت', why: 'لأنك طلبت التطوع', nothing: '', entries: [{ label: 'الاسم', values: ['Naomi Feld'] }] }], tables: [{ heading: 'من نظر', head: ['متى', 'من'], rows: [['24 Nov', 'Ruth']], nothing: '' }] } })
writeFileSync('/tmp/scratch/t/ar.pdf', pdf)
console.log(performance.now() - t)
