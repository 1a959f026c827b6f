import { describe, expect, it } from '@jest/globals'
import {
  does,
  type OpenWorkplace,
  type Person,
  preparedIn,
  RATING,
  RETURN,
  shownCell,
  sitDown,
  wordsIn,
} from './workplace.ts'

/** Two people who have one workbook open, each with a panel. */
export function twoPeople(program: string, open: OpenWorkplace): void {
  describe(`two people at once in ${program}`, () => {
    it('fix the same cell: the second is told, and nothing is written over', async () => {
      const { hosts } = await open(RETURN)
      const [ana, ben] = [await sitDown(hosts[0]), await sitDown(hosts[1])]
      await does.fix(ana)
      await does.fix(ben)
      expect(ben.view().text).toContain('Nothing was written The rows are not as they were')
      expect(await shownCell(hosts[1], RATING)).toBe('Green')
      expect([ana.session.state.log.length, ben.session.state.log.length]).toEqual([1, 0])
    })

    it('explain and record, one after the other: all lines are kept', async () => {
      const { hosts } = await open(RETURN)
      const [ana, ben] = [await sitDown(hosts[0]), await sitDown(hosts[1])]
      await does.explain(ana, 'C4', 'The post is vacant.')
      await does.explain(ben, 'C6', 'It is shared.')
      await does.check(ana)
      await does.record(ana, 'Ana')
      await does.record(ben, 'Ben')
      expect(await wordsIn(hosts[0])).toEqual(['The post is vacant.', 'It is shared.'])
      expect(await preparedIn(hosts[0])).toEqual(['Ana', 'Ben'])
    })

    it.each([
      ['explain', wordsIn, (person: Person, name: string) => does.explain(person, cellOf(name), name)],
      ['record', preparedIn, (person: Person, name: string) => does.record(person, name)],
    ] as const)('%s in the same moment: who is told that it is kept finds it kept', async (_, kept, act) => {
      const { hosts } = await open(RETURN)
      const people = { Ana: await sitDown(hosts[0]), Ben: await sitDown(hosts[1]) }
      await Promise.all(Object.entries(people).map(([name, person]) => act(person, name)))
      const told = Object.entries(people).filter(([, { session }]) => session.state.refusal === undefined)
      expect([...(await kept(hosts[0]))].sort()).toEqual(told.map(([name]) => name))
      expect(told.length).toBeGreaterThan(0)
    })
  })
}

/** Where each of them finds something to explain. */
function cellOf(name: string): string {
  return name === 'Ana' ? 'C4' : 'C6'
}
