import { isOwnSheet, type Sheet } from '../../../shared/index.ts'
import type { Host } from '../../host.ts'
import { type Desk, sentence, work } from '../desk.ts'
import type { LastCheck } from '../state.ts'
import { ended } from '../words.ts'

/** The sheets of this workbook that are ours, in their order. */
export function ownSheets({ checked }: LastCheck): readonly Sheet[] {
  return checked.now.workbook.sheets.filter(isOwnSheet)
}

/** One of our sheets as it is in the workbook at this moment; undefined when it has none of that name. */
export async function readOwnSheet(host: Host, name: string): Promise<Sheet | undefined> {
  const { sheets } = await host.contents()
  const there = sheets.find(each => each.name.trim().toLowerCase() === name.toLowerCase())
  return there === undefined ? undefined : host.read(there.name)
}

/** Takes our sheets and our marks away, whatever day they are of; all else stays as it is. */
export function removeOurs(desk: Desk, names: readonly string[]): Promise<boolean> {
  return work(desk, 'Removing our sheets and marks', async () => {
    const { host } = desk
    const left: string[] = []
    for (const name of names)
      await host.removeSheet?.(name).catch((error: unknown) => left.push(ended(sentence(error))))
    await host.mark?.([])
    desk.set({ removing: false, marked: 0 })
    if (left.length > 0) return { title: 'Not all of it was removed', sentence: left.join(' '), refused: [] }
    desk.notice('Our sheets and marks are removed.')
    return undefined
  })
}
