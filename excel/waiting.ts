import { codeOf } from './errors.ts'

/** Told one sentence when Excel keeps us waiting for the person, '' when it goes on. */
export type Told = (sentence: string) => void

/** Milliseconds without an answer after which Excel is asked whether a cell is being edited, and between two such questions. */
const PATIENCE = 800
/** Questions without an answer after which something is said all the same. */
const UNANSWERED = 10

export const EDITING = 'A cell is being edited: press Enter or Esc in it, and Excel goes on'
export const BUSY = 'Excel is busy: press Enter or Esc in a cell that is being edited, and close open dialogs'

/** By error code. The second one has other reasons too. */
const HELD: ReadonlyMap<string, string> = new Map([
  ['InvalidOperationInCellEditMode', EDITING],
  ['InvalidOperation', BUSY],
])

/** One Excel, one page: whoever asks for something waits for the same cell. */
const listeners = new Set<Told>()
let requests = 0
let sentence = ''
let timer: ReturnType<typeof setInterval> | undefined
let unanswered = 0

/** @returns ends the telling. */
export function onWaiting(told: Told): () => void {
  listeners.add(told)
  return () => void listeners.delete(told)
}

/** Follows a request. Excel holds it back while a cell is being edited (Excel.RunOptions.delayForCellEdit), and tells nobody. */
export async function followed<T>(request: Promise<T>): Promise<T> {
  requests += 1
  timer ??= setInterval(() => void ask(), PATIENCE)
  try {
    return await request
  } finally {
    requests -= 1
    if (requests === 0) rest()
  }
}

/**
 * A harmless question that Excel does not hold back: while a cell is being edited it is refused. Resolves to what the person
 * can do about it; '' when nothing holds Excel.
 */
export function whatHolds(): Promise<string> {
  const asked = Excel.run(async context => {
    context.workbook.load('name')
    await context.sync()
    return ''
  })
  return asked.catch((error: unknown) => HELD.get(codeOf(error)) ?? '')
}

async function ask(): Promise<void> {
  if (listeners.size === 0) return
  unanswered += 1
  if (unanswered > 1) return unanswered >= UNANSWERED ? tell(BUSY) : undefined
  const reason = await whatHolds()
  unanswered = 0
  if (requests > 0) tell(reason)
}

function rest(): void {
  clearInterval(timer)
  timer = undefined
  unanswered = 0
  tell('')
}

function tell(now: string): void {
  if (now === sentence) return
  sentence = now
  for (const told of listeners) told(now)
}
