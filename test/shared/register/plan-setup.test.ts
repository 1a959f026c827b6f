import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Plan } from '../../../shared/plan/plan.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { decodePlan, encodePlan } from '../../../shared/register/plan-setup.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'

const problems = (grid: readonly (readonly Cell[])[]) => {
  const read = decodePlan(grid, ['ref-gap', 'ref-dup'])
  return 'problems' in read ? read.problems : []
}

/** The sheet of the 2014 plan with one line changed: the line in which a cell stands. */
const changed = (cell: string, change: (cells: readonly Cell[]) => readonly (readonly Cell[])[]) =>
  encodePlan(update2014).flatMap(cells => (cells.includes(cell) ? change(cells) : [cells]))

describe('the sheet Plan setup', () => {
  it.each(profiles.map(plan => [plan.id, plan] as const))('gives %s back as it was', (_, plan) => {
    expect(decodePlan(encodePlan(plan))).toEqual({ plan })
  })

  it('reads like tables', () => {
    const sheet = encodePlan(update2014)
    const at = sheet.findIndex(([name]) => name === 'Rating key')
    expect(sheet.slice(at, at + 2)).toEqual([
      ['Rating key', 'Letter', 'Label', 'Other words', 'Definition', 'Rank', 'Counts', 'Means'],
      [null, 'G', 'Green', null, 'Achieved or Adequate Progress being Made', 1, 'yes', 'on track'],
    ])
    expect(sheet[1]).toEqual(['Plan', 'update-2014'])
  })

  it('gives back texts of any kind, lists of them, and lists that are empty', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('none', 'a; b', '"a"', ' a ', 'a\nb', '1.10', '"'),
    )
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { maxLength: 3 }), (word, words) => {
        const plan: Plan = {
          ...update2014,
          title: word,
          recognise: words,
          levels: update2014.levels.map(level => ({ ...level, sequence: [] })),
          columns: { title: words, lead: [word] },
          ignored: words,
        }
        expect(decodePlan(encodePlan(plan))).toEqual({ plan })
      }),
    )
  })

  it('keeps the day on which the version was agreed, typed or as a date of the program', () => {
    const agreed: Plan = { ...update2014, date: '2014-10-09' }
    expect(decodePlan(encodePlan(agreed))).toEqual({ plan: agreed })
    const typed = (cell: Cell) => changed('Date', () => [['Date', cell]])
    expect(decodePlan(typed({ day: 41921 }))).toEqual({ plan: agreed })
    expect(decodePlan(typed(''))).toEqual({ plan: update2014 })
    expect(problems(typed('9.10.14'))).toEqual([
      '"Date" is the text "9.10.14". It must be a date such as 2014-09-30.',
    ])
  })

  it('may have lines in another order, blank lines, other columns, numbers and other capitals', () => {
    const sheet = encodePlan(update2014).flatMap(cells => [
      cells.map(cell => (cell === 'Rating key' ? 'RATING KEY' : cell === '1' ? 1 : cell)).concat(['a note']),
      [null, ' '],
    ])
    const at = sheet.findIndex(([name]) => name === 'Themes')
    const [head = [], , first = [], , second = []] = sheet.slice(at)
    const moved = [...sheet.slice(0, at), head, second, first, ...sheet.slice(at + 5)]
    const [one, two, ...more] = update2014.themes
    expect(decodePlan(moved)).toEqual({ plan: { ...update2014, themes: [two, one, ...more] } })
  })

  it('gives every plan back, whatever order its values, its tables and their columns are in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.nat(),
        fc.infiniteStream(fc.integer()),
        (plan, turn, lots) => {
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map(each => [lots.next().value as number, each] as const)
              .sort(([one], [other]) => one - other)
              .map(([, each]) => each)
          const [title = [], ...lines] = encodePlan(plan)
          const first = lines.findIndex(cells => cells.length === 0)
          const tables: (readonly Cell[])[][] = []
          for (const cells of lines.slice(first)) {
            if (cells.length === 0) tables.push([])
            else tables[tables.length - 1]?.push(cells)
          }
          const turned = tables.map(([heads = [], ...entries]) => {
            const by = 1 + (turn % (heads.length - 1))
            const turnedCells = (cells: readonly Cell[]): readonly Cell[] => [
              cells[0] ?? null,
              ...cells.slice(by),
              ...cells.slice(1, by),
            ]
            return [[], ...[heads, ...entries].map(turnedCells)]
          })
          const sheet = [...shuffled(lines.slice(0, first)), title, ...shuffled(turned).flat()]
          expect(decodePlan(sheet)).toEqual({ plan })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says of every slip where it is', () => {
    const row = (cell: string) =>
      `Row ${encodePlan(update2014).findIndex(cells => cells.includes(cell)) + 1} of Plan setup`
    const replaced = (cell: string, from: Cell, to: Cell) =>
      problems(changed(cell, cells => [cells.map(each => (each === from ? to : each))]))
    expect(replaced('Leads', 'Leads', 'Laeds')).toEqual([
      `${row('Leads')} is called "Laeds": Leads may be meant`,
    ])
    expect(replaced('G', 1, 'best')).toEqual([`${row('G')}, "Rank", is "best": enter a number`])
    expect(replaced('A', 'yes', '')).toEqual([`${row('A')}, "Counts", is blank: enter yes or no`])
    expect(replaced('Letter', 'Rank', 'Order')[0]).toBe(
      `${row('Letter')} has no heading "Rank": add it to "Rating key"`,
    )
    expect(replaced('R', null, 'Colours')[0]).toBe(
      `${row('R')} is called "Colours", which is no part of a plan: leave the first cell blank in "Rating key"`,
    )
    expect(problems(changed('Title', () => [['Title', { error: '#REF!' }]]))[0]).toContain(
      '"Title", is an error value, #REF!',
    )
    expect(problems(changed('Version', cells => [cells, cells]))[0]).toContain('is a second "Version"')
    expect(replaced('Letter', 'Rating key', null)).toEqual([
      `${row('Letter')} has the headings of "Rating key": write that into its first cell`,
    ])
    expect(replaced('Items to be covered', 'Items to be covered', '')).toEqual([
      `${row('Items to be covered')} has the headings of "Items to be covered": write that into its first cell`,
    ])
    expect(problems(changed('Rating key', () => []))).toEqual([
      'Plan setup has no line "Rating key": write it above its entries, with "Letter", "Label", "Other words", "Definition", "Rank", "Counts" and "Means" beside it',
    ])
    expect(problems(changed('Plan', () => []))).toEqual(['"Plan" is empty. Enter text.'])
    expect(replaced('R', 'not started; off track', 'behind')).toEqual([
      '"Rating key", entry 3, "Means", entry 1 is the text "behind". It must be one of complete, on track, at risk, off track, not started, not due, closed, exempt.',
    ])
    expect(problems(changed('Check', cells => [cells, [null, 'ref-gaps', 'off']]))).toEqual([
      '"Checks" has "ref-gaps", which is no rule. Did you mean ref-gap?',
    ])
  })

  it('says that items belong to no list', () => {
    const misspelt = encodePlan(update2014).map(cells =>
      cells.map(cell => (cell === 'pledges' ? 'pledge' : cell)),
    )
    const heading = misspelt.findIndex(([name]) => name === 'What must be covered')
    const lists = encodePlan(update2014).slice(heading, heading + 3)
    expect(problems([...misspelt.slice(0, heading), ...lists, ...misspelt.slice(heading + 3)])[0]).toBe(
      '"Items to be covered" has the list "pledge", which is not in "What must be covered"',
    )
  })

  it('ends in sentences on anything else', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(null, 'Plan', 'Leads', 'Levels', 'Post', 'Id'),
      fc.double(),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 })), grid => {
        expect(problems(grid).length).toBeGreaterThan(0)
      }),
    )
  })
})
