import { expect, it } from '@jest/globals'
import { check, plainSheet, rowsRead } from '../../shared/index.ts'

const ROWS = [
  ['Ref', 'Action', 'Lead', 'Status'],
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green'],
  ['1.2', 'Publish the results of the survey', 'Head of Safety', 'Red'],
  [],
  ['1.3', 'Train the new special constables', 'Head of Learning', ''],
]

it.each([
  [[], '3 actions, 2 ratings; skipped: 1 header'],
  [[2], '3 actions, 2 ratings; skipped: 1 header; 1 of these rows is hidden, and read all the same'],
  [
    [1, 2, 3, 40],
    '3 actions, 2 ratings; skipped: 1 header; 2 of these rows are hidden, and read all the same',
  ],
])('says how rows were read, hidden ones (%j) among them', (hidden, says) => {
  const sheet = { ...plainSheet('Return', ROWS), hiddenRows: new Set(hidden) }
  const { report, now } = check({ file: '', sheets: [sheet], limits: [] })
  expect(rowsRead(report, now)).toBe(says)
})
