import { describe, expect, it } from '@jest/globals'
import { type OpenWorkplace, RETURN, sitDown } from './workplace.ts'

/** Everything that we put into a workbook, over the looks that a person gave it. */
export function looksOfThePerson(program: string, open: OpenWorkplace): void {
  describe(`what a person has set in ${program}`, () => {
    it('stays as it is under marks, also under new ones, and when all that is ours is taken away', async () => {
      const place = await open(RETURN)
      const before = ['Return', 'Notes'].map(place.keeps)
      const ana = await sitDown(place.hosts[0])
      ana.session.go('workbook')
      for (const _ of ['first', 'again']) {
        ana.view().click('Mark ')
        await ana.settled()
        expect(ana.session.state.marked).toBe(3)
        const [marked] = ['Return'].map(place.keeps)
        expect(marked).not.toEqual(before[0])
        expect(place.unmarked('Return')).toEqual(before[0])
      }
      ana.view().click('Write 3 issues to a sheet')
      await ana.settled()
      ana.view().click('Remove our sheets and marks')
      ana.view().click('Remove them')
      await ana.settled()
      expect(['Return', 'Notes'].map(place.keeps)).toEqual(before)
      expect((await place.hosts[0].contents()).sheets.map(({ name }) => name)).toEqual(['Return', 'Notes'])
    })
  })
}
