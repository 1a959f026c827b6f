import { describe, expect, it } from '@jest/globals'
import type { Host, Mark, SheetChange } from '../../src/host.ts'
import type { Open, Opened } from './opened.ts'
import { PLAN, readCells } from './plan.ts'

export function selectContract(open: Open): void {
  describe('a cell that is selected', () => {
    it('has the cursor, on the sheet in front', async () => {
      const { host, cursor } = await open(PLAN)
      const spot = { sheet: 'Plan', row: 4, column: 2 }
      await host.select?.({ sheet: 'Empty', row: 0, column: 0 })
      await host.select?.(spot)
      expect(cursor?.()).toEqual(spot)
    })

    it('rejects with a sentence when its sheet is not there', async () => {
      const { host } = await open(PLAN)
      const selecting = host.select?.({ sheet: 'Plan 2', row: 0, column: 0 })
      await expect(selecting).rejects.toThrow('There is no sheet "Plan 2" any more')
    })
  })
}

export function watchContract(open: Open): void {
  describe('who watches', () => {
    it('is told of cells that change', async () => {
      const opened = await open(PLAN)
      const told = nextChange(opened.host)
      await changeCell(opened)
      expect(await told).toEqual({ sheet: 'Plan', kind: 'cells' })
    })

    it('is told of rows or sheets that come', async () => {
      const opened = await open(PLAN)
      const told = nextChange(opened.host)
      const sheet = await insert(opened)
      expect(await told).toEqual({ sheet, kind: 'structure' })
    })

    it('is told no more once it has stopped, while others are', async () => {
      const opened = await open(PLAN)
      const told: SheetChange[] = []
      const stop = opened.host.watch?.(change => told.push(change))
      stop?.()
      stop?.()
      const others = nextChange(opened.host)
      await changeCell(opened)
      expect(await others).toEqual({ sheet: 'Plan', kind: 'cells' })
      expect(told).toEqual([])
    })

    it('is told of changes that are made through the host', async () => {
      const { host } = await open(PLAN)
      for (const act of [
        () => host.change?.([{ sheet: 'Plan', cell: 'C6', before: null, after: 'A' }]),
        () => host.writeSheet?.({ name: 'Plan issues', rows: [['Rule']], links: [] }),
        () => host.removeSheet?.('Plan issues'),
      ]) {
        const told = nextChange(host)
        const acted = act()
        if (acted === undefined) continue
        await acted
        expect(['Plan', 'Plan issues']).toContain((await told).sheet)
      }
    })
  })
}

export function markContract(open: Open): void {
  const first: Mark = { sheet: 'Plan', row: 4, column: 2, severity: 'error' }
  const second: Mark = { sheet: 'Plan', row: 3, column: 0, severity: 'query' }

  describe('cells that are marked', () => {
    it('are those that were given last, until none are', async () => {
      const { host, marks } = await open(PLAN)
      await host.mark?.([first])
      expect(marks?.()).toEqual([first])
      await host.mark?.([second, { ...second, column: 1 }])
      expect(marks?.()).toEqual([second, { ...second, column: 1 }])
      await host.mark?.([])
      expect(marks?.()).toEqual([])
    })

    it('keep their values and the colours that a person gave them', async () => {
      const { host } = await open(PLAN)
      const before = await seen(host)
      await host.mark?.([{ ...second, column: 2 }, first])
      expect(await seen(host)).toEqual(before)
      await host.mark?.([])
      expect(await seen(host)).toEqual(before)
    })
  })
}

/** The cells of the plan, and the colours of its rating column. */
async function seen(host: Host): Promise<unknown> {
  const { fills } = await host.read('Plan')
  return [await readCells(host, 'Plan'), fills, await host.looks?.('Plan', 2)]
}

/** A person types into C6 where a test can do that; else it is changed through the host. */
async function changeCell({ host, type }: Opened): Promise<void> {
  if (type !== undefined) return type({ sheet: 'Plan', row: 5, column: 2 }, 'A')
  await host.change?.([{ sheet: 'Plan', cell: 'C6', before: null, after: 'A' }])
}

/** A person inserts a row where a test can do that; else a sheet of ours comes. Resolves to the sheet's name. */
async function insert({ host, insertRow }: Opened): Promise<string> {
  if (insertRow === undefined) await host.writeSheet?.({ name: 'Plan issues', rows: [['Rule']], links: [] })
  else await insertRow('Plan', 3)
  return insertRow === undefined ? 'Plan issues' : 'Plan'
}

/** The next change that the host tells of. */
function nextChange(host: Host): Promise<SheetChange> {
  return new Promise(resolve => {
    const stop = host.watch?.(change => {
      stop?.()
      resolve(change)
    })
  })
}
