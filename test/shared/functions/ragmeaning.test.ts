import { describe, expect, it } from '@jest/globals'
import ragmeaning from '../../../shared/functions/ragmeaning.ts'
import { sampleRows } from '../../samples/reading.ts'
import { column, table } from './columns.ts'

const meaning = table(ragmeaning)

describe('RAGMEANING', () => {
  it('says what the key of the 2014 paper says, figures and gaps between its lines or not', async () => {
    const rows = await sampleRows('update-2014.xlsx')
    const key = rows.slice(12, 24).map(row => [row[0] ?? null, row[1] ?? null])
    const amber = "Amber: Started but Inadequate Progress or Risk that it won't be achieved"
    expect(meaning('A', key)).toEqual([[amber]])
    expect(meaning(column('STATUS (RAG)', 'G', null, ' amber '), key)).toEqual([
      [''],
      ['Green: Achieved or Adequate Progress being Made'],
      [''],
      [amber],
    ])
  })

  it('reads a key whose lines are cells', () => {
    const key = column('RAG key', 'G = on track', 'A = some risk', 'R = will not be done')
    expect(meaning([['R', 'G']], key)).toEqual([['Red: will not be done', 'Green: on track']])
  })

  it("reads an office's own ratings by its key", () => {
    const key = [
      ['Gold', 'Beyond what was asked'],
      ['Lead', 'Hardly begun'],
    ]
    expect(meaning('lead', key)).toEqual([['Lead: Hardly begun']])
  })

  it('gives the word alone where the key says no more', () => {
    expect(meaning(column('A', 'Complete'))).toEqual([['Amber'], ['Complete']])
  })

  it('is blank for blanks and says what is no rating', () => {
    expect(meaning('')).toEqual([['']])
    expect(meaning(column('G', 'Purple', { error: '#N/A' }))).toEqual([
      ['Green'],
      ['"Purple" is not one of the ratings'],
      ['"#N/A" is not one of the ratings'],
    ])
    expect(meaning('Some words about it')).toEqual([
      ['No ratings were recognised in this range; name them in key'],
    ])
  })
})
