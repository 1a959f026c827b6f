/** As much of jest as the contract of hosts uses, for tests that run in a browser's page. */

type Body = (...args: readonly unknown[]) => unknown

const tests: { readonly name: string; readonly body: Body }[] = []
const within: string[] = []

/** Runs all tests, one after the other. Resolves to their number and a line for each that failed. */
export async function runTests(): Promise<{ readonly count: number; readonly failed: readonly string[] }> {
  const failed: string[] = []
  for (const { name, body } of tests) {
    try {
      await Promise.race([body(), impatience()])
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { count: tests.length, failed }
}

/** Rejects after ten seconds, when whatever was waited for does not come. */
function impatience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('took more than ten seconds')), 10_000)
  })
}

export const jest = { setTimeout: (): void => undefined }

export function describe(name: string, body: () => void): void {
  within.push(name)
  body()
  within.pop()
}

export function it(name: string, body: Body): void {
  tests.push({ name: [...within, name].join(' › '), body })
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) {
      const args: readonly unknown[] = Array.isArray(row) ? row : [row]
      it(name.replace('%s', String(args[0])), () => body(...args))
    }
  }

export function expect(seen: unknown): unknown {
  return {
    toBe: (wanted: unknown) => must(Object.is(seen, wanted), seen, wanted),
    toEqual: (wanted: unknown) => must(isEqual(seen, wanted), seen, wanted),
    toMatchObject: (wanted: object) => must(isEqual({ ...(seen as object), ...wanted }, seen), seen, wanted),
    toHaveLength: (wanted: number) => must((seen as unknown[]).length === wanted, seen, wanted),
    toBeGreaterThan: (wanted: number) => must((seen as number) > wanted, seen, wanted),
    toContain: (wanted: unknown) => must((seen as unknown[]).includes(wanted), seen, wanted),
    toContainEqual: (wanted: unknown) =>
      must(
        (seen as unknown[]).some(item => isEqual(item, wanted)),
        seen,
        wanted,
      ),
    resolves: {
      toEqual: async (wanted: unknown) => {
        const value = await seen
        must(isEqual(value, wanted), value, wanted)
      },
    },
    rejects: {
      toThrow: async (wanted: string) => {
        const reason = await (seen as Promise<unknown>).then(
          () => 'nothing',
          (error: unknown) => String(error),
        )
        must(reason.includes(wanted), reason, wanted)
      },
    },
  }
}

function must(isSo: boolean, seen: unknown, wanted: unknown): void {
  if (!isSo) throw new Error(`saw ${shown(seen)}, wanted ${shown(wanted)}`)
}

function shown(value: unknown): string {
  const plain = (_: string, part: unknown): unknown =>
    part instanceof Map || part instanceof Set ? [...part] : part
  return JSON.stringify(value, plain)?.slice(0, 500) ?? 'nothing'
}

/** As jest's toEqual: a property that is undefined is none. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one.constructor !== other.constructor) return false
  if (one instanceof Map || one instanceof Set) return isEqual([...one], [...(other as Iterable<unknown>)])
  const [mine, theirs] = [definedIn(one), definedIn(other)]
  return mine.size === theirs.size && [...mine].every(([key, value]) => isEqual(value, theirs.get(key)))
}

function definedIn(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined))
}
