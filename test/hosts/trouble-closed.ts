import { describe, expect, it } from '@jest/globals'
import type { Host } from '../../src/host.ts'
import { NOTHING_WRITTEN } from '../../src/panel/desk.ts'
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

/** More requests than any one action makes. */
const MOST_REQUESTS = 60
const MAY_BE = 'This may have been written'
const TYPED = 'It is shared.'

/** What a person keeps in a workbook. */
interface Kept {
  readonly rating: unknown
  readonly words: readonly string[]
  readonly records: readonly string[]
}

interface Action {
  act(person: Person): Promise<void>
  /** What the person has typed for it, as the panel holds it. */
  typed(person: Person): string | undefined
  /** What it leaves in the workbook. */
  done(before: Kept): Kept
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'a fix': {
    act: does.fix,
    typed: () => TYPED,
    done: before => ({ ...before, rating: 'Green' }),
  },
  'an explanation': {
    act: person => does.explain(person, 'C6', TYPED),
    typed: ({ session, idOf }) => session.state.drafts.get(idOf('C6'))?.words,
    done: before => ({ ...before, words: [...before.words, TYPED] }),
  },
  'a record': {
    act: person => does.record(person, TYPED),
    typed: ({ session }) => session.state.signing.preparedBy,
    done: before => ({ ...before, records: [...before.records, TYPED] }),
  },
}

/** A workbook that is closed, or a connection that is lost, at each request in turn. */
export function closedInTheMiddle(program: string, open: OpenWorkplace): void {
  describe(`a workbook that is closed in the middle, in ${program}`, () => {
    it.each(Object.entries(ACTIONS))(
      'at any request of %s: says so, keeps what was typed, loses nothing',
      async (_, { act, typed, done }) => {
        const place = await open(RETURN)
        const ana = await sitDown(place.hosts[0])
        await does.explain(ana, 'C4', 'The post is vacant.')
        await does.record(ana, 'Ben')
        const before = await keptIn(place.hosts[1])
        const titles = new Set<string>()
        for (let requests = 0; ; requests += 1) {
          expect(requests).toBeLessThan(MOST_REQUESTS)
          place.cutAfter(requests)
          await act(ana)
          place.restore()
          const now = await keptIn(place.hosts[1])
          const { refusal } = ana.session.state
          if (refusal === undefined) {
            expect(now).toEqual(done(before))
            expect([...titles]).toEqual([NOTHING_WRITTEN, MAY_BE])
            return
          }
          const { title = NOTHING_WRITTEN, sentence } = refusal
          expect(ana.view().text).toContain(`${title} ${sentence}`)
          expect(sentence).toMatch(/could not be read|connection to|did not say/)
          expect(typed(ana)).toBe(TYPED)
          titles.add(title)
          expect(title === MAY_BE ? [before, done(before)] : [before]).toContainEqual(now)
          // The person looks, and sees that it is done.
          if (JSON.stringify(now) !== JSON.stringify(before)) return expect(title).toBe(MAY_BE)
          await does.check(ana)
        }
      },
    )
  })
}

async function keptIn(host: Host): Promise<Kept> {
  return {
    rating: await shownCell(host, RATING),
    words: await wordsIn(host),
    records: await preparedIn(host),
  }
}
