import { describe, expect, it } from '@jest/globals'
import { compareReturns } from '../../../shared/measures/compare.ts'
import {
  coverBeside,
  coverList,
  coverage,
  coverageBy,
  reportCoverage,
  uncovered,
} from '../../../shared/measures/coverage.ts'
import { countBy, countReturn, countRecords, crossCount, statusKey } from '../../../shared/measures/counts.ts'
import type { CountsByRule } from '../../../shared/measures/counts.ts'
import { codedPledge, groupOf } from '../../../shared/measures/group.ts'
import { headline } from '../../../shared/measures/headline.ts'
import { leadLoad, withoutLead } from '../../../shared/measures/lead-load.ts'
import { leadVariants } from '../../../shared/measures/lead-variants.ts'
import { listPosts, readLeads } from '../../../shared/measures/leads.ts'
import { crossTab } from '../../../shared/measures/matrix.ts'
import { comparePrinted } from '../../../shared/measures/printed.ts'
import { similarity } from '../../../shared/measures/similar.ts'
import { fieldText } from '../../../shared/return/fields.ts'
import type { ActionRecord } from '../../../shared/return/return.ts'
import { papers } from './papers.ts'
import { readSample } from './samples.ts'

/** [total, each letter of the key] under each rule. */
function figures(counts: CountsByRule | undefined): number[][] {
  return (['cells', 'worst', 'latest'] as const).map(rule => {
    const { total, byStatus } = counts?.[rule] ?? { total: 0, byStatus: {} }
    return [total, ...Object.values(byStatus)]
  })
}

function isTheme(record: ActionRecord): boolean {
  return record.key.startsWith('T')
}

const sources = {
  'the texts, by a reading of the test’s own': papers,
  'the sample workbooks, as the product reads them': {
    update: await readSample('update-2014'),
    mapping: await readSample('mapping-2016'),
    delivery: await readSample('delivery-2018'),
    framework: await readSample('framework-2018'),
  },
}

describe.each(Object.entries(sources))('from %s', (_, { update, mapping, delivery, framework }) => {
  describe('the six-month update of 2014', () => {
    it('has 78 green and 8 amber of 86 ratings, 74 or 75 green of 82 actions', () => {
      expect(countReturn(update)).toEqual({
        cells: {
          total: 86,
          byStatus: { G: 78, A: 8, R: 0 },
          percent: { G: 90.7, A: 9.3, R: 0 },
          notCounted: {},
        },
        worst: {
          total: 82,
          byStatus: { G: 74, A: 8, R: 0 },
          percent: { G: 90.2, A: 9.8, R: 0 },
          notCounted: {},
        },
        latest: {
          total: 82,
          byStatus: { G: 75, A: 7, R: 0 },
          percent: { G: 91.5, A: 8.5, R: 0 },
          notCounted: {},
        },
      })
    })

    it('has 80 ratings on themes, shares that add to 100.1', () => {
      const themes = countRecords(update.records.filter(isTheme), statusKey(update))
      expect(themes.cells).toMatchObject({
        total: 80,
        byStatus: { G: 73, A: 7 },
        percent: { G: 91.3, A: 8.8 },
      })
      expect(themes.worst).toMatchObject({
        total: 76,
        byStatus: { G: 69, A: 7 },
        percent: { G: 90.8, A: 9.2 },
      })
    })

    it('counts by theme', () => {
      const table = [...countBy(update, 'theme')].map(([theme, counts]) => {
        const { cells, worst } = counts
        return [
          theme,
          worst.total,
          cells.total,
          cells.byStatus['G'],
          cells.byStatus['A'],
          worst.byStatus['G'],
          worst.byStatus['A'],
        ]
      })
      expect(table).toEqual([
        ['PL', 6, 6, 5, 1, 5, 1],
        ['1', 16, 16, 14, 2, 14, 2],
        ['2', 7, 7, 6, 1, 6, 1],
        ['3', 9, 10, 9, 1, 8, 1],
        ['4', 8, 10, 10, 0, 8, 0],
        ['5', 11, 11, 10, 1, 10, 1],
        ['6', 11, 11, 11, 0, 11, 0],
        ['7', 14, 15, 13, 2, 12, 2],
      ])
    })

    it('counts by lead agency', () => {
      const byAgency = countBy(update, 'agency')
      expect(figures(byAgency.get('C')).slice(0, 2)).toEqual([
        [38, 34, 4, 0],
        [37, 33, 4, 0],
      ])
      expect(figures(byAgency.get('F')).slice(0, 2)).toEqual([
        [35, 31, 4, 0],
        [35, 31, 4, 0],
      ])
      expect(figures(byAgency.get('P')).slice(0, 2)).toEqual([
        [13, 13, 0, 0],
        [10, 10, 0, 0],
      ])
    })

    it('crosses theme and agency', () => {
      const green = crossCount(update, 'agency', 'theme', { letter: 'G' })
      const amber = crossCount(update, 'agency', 'theme', { letter: 'A' })
      expect(green.columns).toEqual(['1', '2', '3', '4', '5', '6', '7', 'PL'])
      expect(green.counts).toEqual([
        [5, 2, 4, 2, 6, 5, 6, 4],
        [6, 3, 3, 4, 4, 3, 7, 1],
        [3, 1, 2, 4, 0, 3, 0, 0],
      ])
      expect(amber.counts).toEqual([
        [2, 0, 1, 0, 0, 0, 1, 0],
        [0, 1, 0, 0, 1, 0, 1, 1],
        [0, 0, 0, 0, 0, 0, 0, 0],
      ])
      expect([green.total, amber.total, amber.rowTotals]).toEqual([78, 8, [4, 4, 0]])
      expect(green.columnTotals).toEqual([14, 6, 9, 10, 10, 11, 13, 5])
    })

    it('counts by pledge: five green, pledge 3 amber', () => {
      const byPledge = countBy(update, 'pledge')
      const pledges = ['1', '2', '3', '4', '5', '6'].map(pledge => byPledge.get(pledge)?.cells.byStatus)
      expect(pledges.map(counts => (counts?.['G'] === 1 ? 'G' : 'A')).join(' ')).toBe('G G A G G G')
      expect(byPledge.get('')?.worst.total).toBe(76)
    })

    it('says its headline', () => {
      expect(headline(update).sentence).toBe(
        '78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red, on 82 actions.',
      )
    })
  })

  describe('the mapping of 2016', () => {
    const [pledges, asks] = mapping.plan.plan.required.map(list => coverList(mapping, list))

    it('has 19, 14, 5, 16, 19, 1 and 15 activities under its pledges, by agency', () => {
      const matrix = pledges && coverageBy(pledges, record => record.agency)
      expect(matrix?.columns).toEqual(['C', 'F', 'P'])
      expect(matrix?.counts).toEqual([
        [7, 9, 3],
        [5, 6, 3],
        [1, 3, 1],
        [5, 7, 4],
        [1, 18, 0],
        [1, 0, 0],
        [6, 7, 2],
      ])
      expect([matrix?.columnTotals, matrix?.total]).toEqual([[26, 50, 13], 89])
    })

    it('counts otherwise by the code in the text, and three have none', () => {
      const byCode = crossTab(mapping.records.map(record => ({ row: codedPledge(record), column: '' })))
      expect([byCode.rows, byCode.rowTotals]).toEqual([
        ['1', '2', '3', '4', '5', '6', '7', ''],
        [19, 14, 5, 12, 20, 1, 15, 3],
      ])
    })

    it('has 38 new and 9 revised activities', () => {
      const codes = mapping.records.map(record => record.code)
      expect([codes.filter(code => code?.fresh).length, codes.filter(code => code?.revised).length]).toEqual([
        38, 9,
      ])
    })

    it('crosses theme and agency', () => {
      const matrix = crossTab(mapping.records.map(record => ({ row: record.theme, column: record.agency })))
      expect(matrix.counts).toEqual([
        [7, 10, 6],
        [3, 2, 2],
        [10, 11, 0],
        [0, 2, 1],
        [2, 17, 1],
        [2, 3, 2],
        [2, 5, 1],
      ])
    })

    it('covers 7 of 7 pledges, pledge 6 thinly', () => {
      expect(coverage(mapping).map(({ required, covered }) => [covered, required])).toEqual([
        [7, 7],
        [10, 10],
      ])
      expect(pledges?.items.filter(item => item.thin).map(item => [item.code, item.count])).toEqual([
        ['6', 1],
      ])
    })

    it('covers 10 of 10 asks', () => {
      expect(asks?.items.map(item => item.count)).toEqual([1, 4, 2, 1, 1, 1, 1, 1, 2, 1])
      const matrix = asks && coverageBy(asks, record => record.agency)
      expect(matrix?.counts[1]).toEqual([1, 2, 1])
      expect(asks && uncovered(asks)).toEqual([])
    })
  })

  describe('the force framework of 2018', () => {
    const deliverables = framework.records.filter(record => record.level?.id === 'deliverable')
    const actions = framework.records.filter(record => record.level?.id !== 'deliverable')
    const posts = listPosts(framework.plan.plan.leads)

    it('has 75 actions on 30 deliverables, each with one at least', () => {
      expect([deliverables.length, actions.length]).toEqual([30, 75])
      const [{ required, covered, items }] = coverage(framework) as [ReturnType<typeof reportCoverage>]
      expect([covered, required]).toEqual([30, 30])
      expect(items.map(item => `${item.code} ${item.count}`).join(', ')).toBe(
        'T1.1 4, T1.4 1, T1.5 1, T1.7 3, T1.10 4, T1.12 1, T2.2 1, T2.3 5, T2.14 1, ' +
          'T3.3 4, T3.4 4, T3.6 1, T3.7 1, T3.8 1, T3.9 1, T3.10 1, T3.11 3, T3.13 3, T3.14 2, T3.15 1, T3.16 1, ' +
          'T4.3 1, T4.5 3, T4.6 2, T4.7 16, T4.8 3, T4.9 2, T4.11 1, T4.13 1, T4.14 2',
      )
    })

    it('has 53 of 75 actions from lead officers', () => {
      const bySource = crossTab(actions.map(record => ({ row: groupOf(record, 'source'), column: '' })))
      expect(Object.fromEntries(bySource.rows.map((source, i) => [source, bySource.rowTotals[i]]))).toEqual({
        'Lead Officer': 53,
        'Force Restructure': 10,
        STRA: 8,
        'Police and Crime Plan': 2,
        'Force Restructure/ T&C Process': 1,
        '': 1,
      })
    })

    it('has 23 posts for 29 ways of writing them', () => {
      const raw = new Set(framework.records.map(record => fieldText(record, 'lead')))
      expect([raw.size, leadLoad(framework).length]).toEqual([29, 23])
    })

    it('has 87 attributions of actions and 33 of deliverables', () => {
      const load = (records: ActionRecord[]): number =>
        leadLoad(framework, records).reduce((sum, post) => sum + post.rows, 0)
      expect([load(actions), load(deliverables)]).toEqual([87, 33])
      const twoLeads = (record: ActionRecord): boolean =>
        readLeads(fieldText(record, 'lead'), posts).length === 2
      expect([actions.filter(twoLeads).length, deliverables.filter(twoLeads).length]).toEqual([12, 3])
    })

    it('has 16 actions led by the Head of IS', () => {
      expect(leadLoad(framework, actions).map(({ post, rows }) => `${rows} ${post}`)).toEqual([
        '16 Head of IS',
        '10 Ch Insp, CiPD',
        '8 Supt, County',
        '6 Head of HR and OD',
        '6 Supt, City',
        '5 Det Supt, Intelligence',
        '5 Hate Crime Lead',
        '4 Det Chief Insp, Children',
        '4 Det Supt, Public Protection',
        '3 Supt, Contact Management',
        '3 Supt, Strategic Projects',
        '2 Corporate Communication',
        '2 Det Ch Insp Cyber Crime and Fraud',
        '2 Det Supt, EMSOU-SB',
        '2 Det Supt, SOC',
        '2 Head of Corp Comms',
        '2 Knife Crime Coordinator',
        '2 Supt, Change',
        '1 DCI County',
        '1 Head of Estates and Facilities',
        '1 Supt, Ops Support',
      ])
    })

    it('writes two posts in two ways', () => {
      const leads = framework.records.map(record => fieldText(record, 'lead'))
      expect(
        leadVariants(leads, posts).map(({ common, rare }) => [
          common.written,
          common.count,
          rare.written,
          rare.count,
        ]),
      ).toEqual([
        ['Det Supt, Intelligence', 3, 'Det Supt, Intel', 4],
        ['Supt, County', 9, 'Supt County', 3],
      ])
      const unlisted = leadVariants(leads, listPosts([]))
      expect(unlisted.map(({ common, rare }) => [common.written, rare.written])).toEqual([
        ['Det Supt, Intel', 'Det Supt, Intelligence'],
        ['Supt, County', 'Supt County'],
      ])
    })

    it('has a lead on every row', () => {
      expect(withoutLead(framework)).toEqual([])
    })
  })

  describe('the delivery plan of 2018', () => {
    it('is green in 14 of 14', () => {
      expect(figures(countReturn(delivery))).toEqual([
        [14, 14, 0, 0, 0],
        [14, 14, 0, 0, 0],
        [14, 14, 0, 0, 0],
      ])
      const byOrganisation = [...countBy(delivery, 'organisation')].map(([name, counts]) => [
        name,
        counts.cells.total,
      ])
      expect(byOrganisation).toEqual([
        ['Partners', 1],
        ['NOPCC', 8],
        ['Force', 5],
      ])
      expect(headline(delivery).sentence).toBe(
        '14 of 14 ratings (100%) are Green, none Amber, none Red and none White, on 14 deliverables.',
      )
    })

    it('has no lead on 9 rows, all of them not the force', () => {
      expect(
        withoutLead(delivery)
          ?.map(record => record.ref)
          .join(' '),
      ).toBe('1 2 3 6 8 9 11 13 14')
    })

    it('names one post in two settled ways', () => {
      const leads = delivery.records.map(record => fieldText(record, 'lead'))
      expect(leadVariants(leads, listPosts(delivery.plan.plan.leads))).toEqual([])
    })

    it('has force actions for 6 of 14 deliverables, for all that are not the office’s own', () => {
      const list = coverBeside(delivery, framework)
      expect(coverBeside(framework, delivery)).toEqual(list)
      expect(reportCoverage(list)).toMatchObject({
        name: 'deliverables with force actions',
        required: 14,
        covered: 6,
      })
      const covered = list.items.filter(item => item.covered).map(item => `${item.code} ${item.count}`)
      expect(covered.join(', ')).toBe('T1.1 4, T1.4 1, T1.5 1, T1.7 3, T1.10 4, T1.12 1')
      const holes = list.items.filter(item => !item.covered)
      expect(holes.map(item => item.code).join(' ')).toBe('T1.2 T1.3 T1.6 T1.8 T1.9 T1.11 T1.13 T1.14')
      expect(new Set(holes.map(item => item.agency))).toEqual(new Set(['C']))
      expect(uncovered(list)).toEqual([])
    })
  })

  describe('the update of 2014 and the mapping of 2016', () => {
    const movement = compareReturns(mapping, update)
    const refs = (moves: readonly { ref: string }[]): number => moves.length

    it('share 37 of 76 theme refs, of which 35 are reused', () => {
      const { reused, same, gone, apart } = movement
      expect([refs(reused), refs(same), refs(gone), refs(movement.new)]).toEqual([35, 2, 39, 52])
      expect(apart.map(move => move.ref)).toEqual([
        'PL1-C01',
        'PL2-F01',
        'PL3-F02',
        'PL4-C02',
        'PL5-C03',
        'PL6-C04',
      ])
      expect([movement.better, movement.worse, movement.unclear]).toEqual([[], [], []])
    })

    it('have two actions in common under the same ref, and say that no ratings were compared', () => {
      expect(movement.same.map(move => [move.ref, move.was, move.now])).toEqual([
        ['T3-C01', 'G', ''],
        ['T6-C02', 'G', ''],
      ])
      expect(movement.compares).toBe('actions')
    })

    it('find one action under another ref', () => {
      expect(
        movement.moved.map(({ from, ref, similarity: alike }) => [from, ref, Math.round(alike * 100)]),
      ).toEqual([['T3-F02', 'T3-F01', 67]])
    })

    it('are no more alike than 0.40 in any other pair of titles', () => {
      const pairs = update.records.filter(isTheme).flatMap(older =>
        mapping.records.map(newer => ({
          keys: `${older.key} ${newer.key}`,
          alike: similarity(older.title, newer.title),
        })),
      )
      pairs.sort((a, b) => b.alike - a.alike || (a.keys < b.keys ? -1 : 1))
      expect(pairs.slice(0, 4).map(pair => [pair.keys, pair.alike.toFixed(2)])).toEqual([
        ['T3-C01 T3-C01', '0.67'],
        ['T3-F02 T3-F01', '0.67'],
        ['T6-C02 T6-C02', '0.63'],
        ['T2-F01 T3-F05', '0.40'],
      ])
    })
  })

  describe('a return compared with itself', () => {
    it('moves nothing', () => {
      const { same, ...rest } = compareReturns(update, papers.update)
      expect(same.length).toBe(82)
      expect(rest).toMatchObject({
        better: [],
        worse: [],
        new: [],
        gone: [],
        reused: [],
        unclear: [],
        apart: [],
        moved: [],
      })
    })
  })
})

describe('the figures that the papers print', () => {
  it('agree with every rating in 2014, whose total names actions but counts ratings', async () => {
    const update = await readSample('update-2014')
    expect(headline(update)).toMatchObject({
      printed: { G: 78, A: 8, R: 0 },
      counted: { G: 78, A: 8, R: 0 },
      agrees: true,
      rule: 'cells',
    })
    const totals = comparePrinted(update, countReturn(update)).map(check => check.total)
    expect(totals).toEqual([
      { printed: 86, noun: 'Actions', named: 'actions', counted: 'ratings', actions: 82, ratings: 86 },
    ])
  })

  it.each(['delivery-2018', 'delivery-2018-scan'])('agree in %s: 14 of 14 green', async name => {
    expect(headline(await readSample(name))).toMatchObject({
      printed: { G: 14, A: 0, R: 0, NS: 0 },
      counted: { G: 14, A: 0, R: 0, NS: 0 },
      agrees: true,
    })
  })

  it('would be 77, 8 and 1 if T6-C05, not yet begun, were Red as the key says', () => {
    const { records } = papers.update
    const key = statusKey(papers.update)
    const red = key.find(entry => entry.letter === 'R')
    const obeying = records.map(record => {
      const [part] = record.parts
      if (record.key !== 'T6-C05' || part?.status === undefined) return record
      return Object.create(record, {
        statuses: { value: [{ text: 'R', entry: red }] },
      }) as typeof record
    })
    expect(countRecords(obeying, key).cells).toMatchObject({
      byStatus: { G: 77, A: 8, R: 1 },
      percent: { G: 89.5, A: 9.3, R: 1.2 },
    })
  })
})

describe('the plan of 2021', () => {
  it('has 60 commitments, none with a rating', async () => {
    const plan = await readSample('plan-2021')
    expect(countReturn(plan).worst).toEqual({
      total: 0,
      byStatus: {},
      percent: {},
      notCounted: { blank: 60 },
    })
    expect(headline(plan).sentence).toBe('60 commitments have no rating.')
  })

  it('has them under three priorities and five other headings', async () => {
    const groups = countBy(await readSample('plan-2021'), 'theme')
    expect([...groups].map(([theme, { worst }]) => [theme, worst.notCounted['blank']])).toEqual([
      ['1', 12],
      ['2', 12],
      ['Tackling Rural Crime in Nottinghamshire', 4],
      ['3', 12],
      ['Partnerships and Collaboration', 6],
      ['The Strategic Policing Requirement', 6],
      ['Our Equality Objectives', 4],
      ['Our Resources', 4],
    ])
  })
})
