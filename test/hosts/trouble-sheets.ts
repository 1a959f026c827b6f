import { describe, expect, it } from '@jest/globals'
import { EXPLANATIONS_SHEET, RECORD_SHEET } from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { PLAN_SHEET } from '../../src/panel/ours/plan-sheet.ts'
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

const names = async (host: Host) => (await host.contents()).sheets.map(({ name }) => name)
/** The cells of a sheet as it stands now, whatever was read before. */
const cellsOf = async (host: Host, name: string) => {
  await host.contents()
  return (await host.read(name)).grid
}
const textOf = ({ session, view }: Person): string => {
  session.go('record')
  return view().text
}

/** Sheets that are renamed, deleted or written in by hand after the panel has read them. */
export function sheetsByHand(program: string, open: OpenWorkplace): void {
  describe(`a sheet of the return, after it was read in ${program}`, () => {
    it('renamed: nothing is written, the panel says so and goes on with the new name', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      place.rename('Return', 'Update')
      await does.fix(ana)
      expect(ana.view().text).toContain('Nothing was written The rows are not as they were')
      expect(await shownCell(host, { ...RATING, sheet: 'Update' })).toBe('Grn')
      await does.fix(ana)
      expect(await shownCell(host, { ...RATING, sheet: 'Update' })).toBe('Green')
    })

    it('renamed after a fix: it is not put back, and what was there stays in the list of changes', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      await does.fix(ana)
      place.rename('Return', 'Update')
      const [entry] = ana.session.state.log
      ana.session.putBack([entry?.id ?? 0])
      await ana.settled()
      expect(ana.view().text).toContain('Nothing was written')
      expect(ana.session.state.refusal?.sentence).toContain('The sheet is not in the workbook any more')
      expect(ana.session.state.log).toMatchObject([{ isBack: false, cells: [{ before: 'Grn' }] }])
    })

    it('deleted: the panel says that nothing is left to check, and what was recorded stays', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      await does.explain(ana, 'C4', 'The post is vacant.')
      await does.record(ana, 'Ana')
      await does.check(ana)
      place.drop('Return')
      await does.record(ana, 'Ben')
      expect(ana.view().text).toMatch(/Nothing was written\.? The return is not as it was/)
      expect(ana.view().text).toContain('No table of actions was found')
      expect([await wordsIn(host), await preparedIn(host)]).toEqual([['The post is vacant.'], ['Ana']])
    })
  })

  describe(`a sheet of ours, by hand in ${program}`, () => {
    it('renamed: it stays as it is, and a new one is begun', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      await does.explain(ana, 'C4', 'The post is vacant.')
      place.rename(EXPLANATIONS_SHEET, 'Old')
      const before = place.keeps('Old')
      await does.check(ana)
      await does.explain(ana, 'C6', 'It is shared.')
      expect(await wordsIn(host)).toEqual(['It is shared.'])
      expect(place.keeps('Old')).toEqual(before)
      expect(await names(host)).toEqual(['Return', 'Notes', 'Old', EXPLANATIONS_SHEET])
    })

    it('deleted: what was recorded in it is not made up', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      await does.record(ana, 'Ana')
      place.drop(RECORD_SHEET)
      await does.check(ana)
      expect(textOf(ana)).toContain('No version of this return is recorded yet')
      await does.record(ana, 'Ben')
      expect(await preparedIn(host)).toEqual(['Ben'])
    })

    it('that holds the plan, all of it written over: a sentence, and no other plan in its place', async () => {
      const place = await open(RETURN)
      const [host] = place.hosts
      const ana = await sitDown(host)
      ana.session.go('setup')
      ana.view().click('Keep the plan in the workbook')
      await ana.settled()
      const written = await cellsOf(host, PLAN_SHEET)
      for (const [row, cells] of written.entries())
        for (const column of cells.keys())
          if (row > 0) place.type({ sheet: PLAN_SHEET, row, column }, 'nonsense')
      const typed = await cellsOf(host, PLAN_SHEET)
      await does.check(ana)
      expect(ana.view().text).toContain('The sheet “Plan setup” could not be used')
      ana.view().click('Write the plan anew')
      await ana.settled()
      expect(ana.view().text).toContain('Nothing was written The sheet "Plan setup" holds a plan that cannot')
      expect(await cellsOf(host, PLAN_SHEET)).toEqual(typed)
    })

    it.each([
      [EXPLANATIONS_SHEET, 'its headings', 0],
      [EXPLANATIONS_SHEET, 'a line', 1],
      [RECORD_SHEET, 'its headings', 0],
      [RECORD_SHEET, 'a line', 1],
    ] as const)(
      '%s, %s written over: a sentence, and every cell stays as it was typed',
      async (name, _, row) => {
        const place = await open(RETURN)
        const [host] = place.hosts
        const ana = await sitDown(host)
        await does.explain(ana, 'C4', 'The post is vacant.')
        await does.record(ana, 'Ana')
        for (let column = 0; column < 8; column += 1) place.type({ sheet: name, row, column }, 'nonsense')
        const typed = await cellsOf(host, name)
        await does.check(ana)
        ana.session.go(name === RECORD_SHEET ? 'record' : 'ready')
        expect(ana.view().text).toContain('not used')
        await (name === RECORD_SHEET ? does.record(ana, 'Ben') : does.explain(ana, 'C6', 'It is shared.'))
        const after = await cellsOf(host, name)
        expect(typed.map((cells, r) => cells.map((_cell, c) => after[r]?.[c]))).toEqual(typed)
        expect(after.length).toBeGreaterThan(typed.length)
      },
    )
  })
}
