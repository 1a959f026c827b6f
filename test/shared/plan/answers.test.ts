import { describe, expect, it } from '@jest/globals'
import { check, type Checked } from '../../../shared/check.ts'
import { type Answers, withAnswers } from '../../../shared/plan/answers.ts'
import type { Field } from '../../../shared/plan/plan.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { type Grid, plainSheet } from '../../../shared/sheet/workbook.ts'

const checked = (rows: Grid, answers: Answers = {}, period?: string): Checked =>
  check(
    { file: 'example.xlsx', sheets: [plainSheet('Sheet1', rows)], limits: [] },
    { ...answers, ...(period === undefined ? {} : { period }) },
  )

const columns = (...pairs: readonly (readonly [string, Field | ''])[]): Answers => ({
  columns: new Map(pairs),
})

/** 'ref A, title B' */
const read = (found: Checked): string =>
  Object.entries(found.report.sheets[0]?.columns ?? {})
    .map(([field, column]) => `${field} ${column}`)
    .join(', ')

const TRACKER: Grid = [
  ['Ref', 'Action', 'Boss', 'Status', 'Note'],
  ['A1', 'Publish the review of custody', 'Supt Ops', 'Green', 'Published in May.'],
  ['A2', 'Train all new officers', 'Ch Insp', 'Amber', 'Half are trained.'],
  ['A3', 'Renew the website', 'Supt Ops', 'Green', 'Renewed in June.'],
]

describe('what a person says that columns hold', () => {
  it('is read and counted under a heading that nobody else would know', () => {
    expect(read(checked(TRACKER))).toBe('ref A, title B, status D, update E')
    const found = checked(TRACKER, columns(['Boss', 'lead']))
    expect(read(found)).toBe('ref A, title B, lead C, status D, update E')
    expect(found.report.leads.posts.map(({ post, rows }) => [post, rows])).toEqual([
      ['Supt Ops', 2],
      ['Ch Insp', 1],
    ])
  })

  it('may be nothing: then the column is not counted, nor taken by its last word or its texts', () => {
    const found = checked(TRACKER, columns(['Status', '']))
    expect(read(found)).toBe('ref A, title B, update E')
    expect(found.report.counts.cells.total).toBe(0)
    const last = [
      ['Ref', 'Action', 'Force position'],
      ['A1', 'Publish the review of custody', 'Published in May of this year.'],
      ['A2', 'Train all new officers', 'Half of them are trained by now.'],
    ]
    expect(read(checked(last))).toBe('ref A, title B, update C')
    expect(read(checked(last, columns(['Force position', ''])))).toBe('ref A, title B')
  })

  it('stands against known headings and against what the cells look like', () => {
    const other = columns(['Status', 'source'], ['Note', 'status'])
    expect(read(checked(TRACKER, other))).toBe('ref A, title B, status E, source D')
  })

  it('comes before the words of the plan and before columns of the period asked for', () => {
    const rows: Grid = [
      ['Ref', 'Action', 'Q1 RAG', 'Q2 RAG', 'Our view'],
      ['A1', 'Publish the review of custody', 'Green', 'Red', 'Amber'],
      ['A2', 'Train all new officers', 'Green', 'Red', 'Amber'],
    ]
    expect(read(checked(rows, {}, 'Q2'))).toBe('ref A, title B, status D')
    const said = columns(['Our view', 'status'])
    expect(read(checked(rows, said))).toBe('ref A, title B, status E')
    expect(read(checked(rows, said, 'Q2'))).toBe('ref A, title B, status E')
    expect(checked(rows, said, 'Q3').report.unsure.join()).not.toContain('No column of ratings')
  })

  it('says of a heading with a period nothing but of that period', () => {
    const rows: Grid = [
      ['Ref', 'Action', 'RAG', 'Q1 RAG'],
      ['A1', 'Publish the review of custody', 'Green', 'Red'],
      ['A2', 'Train all new officers', 'Green', 'Red'],
    ]
    expect(read(checked(rows, columns(['RAG', ''])))).toBe('ref A, title B, status D')
    expect(read(checked(rows, columns(['Q1 RAG', ''])))).toBe('ref A, title B, status C')
  })

  it('makes headings of a row that nobody else would take for one', () => {
    const rows: Grid = [
      ['Code of work', 'Work', 'Boss'],
      ['A1', 'Publish the review of custody', 'Supt Ops'],
      ['A2', 'Train all new officers', 'Ch Insp'],
    ]
    expect(read(checked(rows))).toBe('')
    expect(read(checked(rows, columns(['Work', 'title'], ['Boss', 'lead'])))).toBe('title B, lead C')
  })

  it('keeps the row of headings when most of them are said to be nothing', () => {
    const rows: Grid = [
      ['Ref', 'Action', 'Comments', 'Colour', 'Score'],
      ['A1', 'Publish the review of custody', 'Published', 'x', 4],
    ]
    expect(read(checked(rows, columns(['Comments', ''], ['Colour', ''], ['Score', ''])))).toBe(
      'ref A, title B',
    )
  })

  it('is not moved to where else it would fit', () => {
    const rows: Grid = [
      ['Pledge', 'Action', 'Status'],
      ['1', 'Publish the review of custody', 'Green'],
      ['2', 'Train all new officers', 'Amber'],
    ]
    expect(read(checked(rows))).toBe('ref A, title B, status C')
    expect(read(checked(rows, columns(['Pledge', 'pledge'])))).toBe('title B, pledge A, status C')
  })

  it('is part of the plan that the check was made by', () => {
    const { plan } = checked(TRACKER, columns(['Boss', 'lead'], ['Note', ''])).now.plan
    expect(plan.columns).toEqual({ lead: ['Boss'] })
    expect(plan.ignored).toEqual(['Note'])
  })
})

describe('a plan with answers', () => {
  it('is the plan itself when there are none', () => {
    expect(withAnswers(tracker, {})).toBe(tracker)
    expect(withAnswers(tracker, { columns: new Map() })).toBe(tracker)
  })

  it('takes a heading from the field that the plan gives it, however it is written', () => {
    const plan = withAnswers(framework2018, columns(['LEAD  OFFICER', 'organisation'], ['Source', '']))
    const own = Object.values(framework2018.columns).flat().length
    expect(plan.columns.organisation?.[0]).toBe('LEAD  OFFICER')
    expect(Object.values(plan.columns).flat().length).toBeLessThanOrEqual(own + 1)
    expect(plan.ignored).toEqual(['Source'])
  })

  it('names a field first by the heading that was chosen last', () => {
    const { columns: named } = withAnswers(
      update2014,
      columns(['Colour', 'status'], ['View', 'title'], ['Our RAG', 'status']),
    )
    expect(named.status).toEqual(['Our RAG', 'Colour', 'STATUS (RAG)'])
    expect(named.title?.[0]).toBe('View')
  })

  it('has to cover the themes that were chosen, and reads the rest of the scope as it was', () => {
    expect(withAnswers(update2014, { themes: ['1', '4'] }).scope).toEqual({
      themes: ['1', '4'],
      agencies: [],
    })
  })
})
