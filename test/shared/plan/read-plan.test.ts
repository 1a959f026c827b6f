import { describe, expect, it } from '@jest/globals'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { readPlan } from '../../../shared/plan/read-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

function problems(value: unknown, ruleIds: readonly string[] = []): readonly string[] {
  const read = readPlan(value, ruleIds)
  return 'problems' in read ? read.problems : []
}

/** The plan as JSON with one place changed; undefined takes the value out. */
function changed(plan: Plan, path: readonly (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(plan)) as Record<string | number, unknown>
  let here = copy
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>
  const last = path[path.length - 1] ?? ''
  if (value === undefined) delete here[last]
  else here[last] = value
  return copy
}

it.each(profiles.map(plan => [plan.id, plan] as const))(
  '%s is a good plan, also after a trip through JSON',
  (_, plan) => {
    const read = readPlan(JSON.parse(JSON.stringify(plan)))
    expect(read).toEqual({ plan: JSON.parse(JSON.stringify(plan)) })
    expect(compilePlan(plan).plan).toBe(plan)
  },
)

describe('what is wrong with one value', () => {
  it.each([
    [['key', 2, 'letter'], undefined, 'key, entry 3, letter is missing. It must be text.'],
    [['key', 2, 'letter'], '', 'key, entry 3, letter is empty. Enter text.'],
    [['key', 0, 'rank'], 'two', 'key, entry 1, rank is the text "two". It must be a number.'],
    [['key', 0, 'counts'], 1, 'key, entry 1, counts is the number 1. It must be true or false.'],
    [
      ['key', 0, 'means'],
      ['fine'],
      'key, entry 1, means, entry 1 is the text "fine". It must be one of complete, on track, at risk, off track, not started, not due, closed, exempt.',
    ],
    [['countingRule'], 'best', 'countingRule is the text "best". It must be one of cells, worst, latest.'],
    [['levels'], [], 'levels is an empty list. It needs at least one entry.'],
    [['levels'], 'T1', 'levels is the text "T1". It must be a list.'],
    [['noun'], ['update'], 'noun is a list. It must be a group of named values.'],
    [['title'], null, 'title is null. It must be text.'],
    [['themes', 0, 'code'], 1, 'themes, entry 1, code is the number 1. It must be text.'],
    [
      ['key', 0, 'colour'],
      '#0f0',
      'key, entry 1 has "colour", which no plan has. Known here: letter, label, words, definition, rank, counts, means.',
    ],
    [['key', 0, 'lettre'], 'G', 'key, entry 1 has "lettre", which no plan has. Did you mean letter?'],
    [['scopes'], {}, 'The plan has "scopes", which no plan has. Did you mean scope?'],
    [
      ['columns', 'owner'],
      ['Owner'],
      'columns has "owner", which no plan has. Known here: ref, title, theme, section, pledge, agency, organisation, lead, status, state, update, reason, source, start, due, moved, done, progress, revised, period.',
    ],
    [
      ['rules', 'ref-gap'],
      { severity: 'mild' },
      'rules, "ref-gap", severity is the text "mild". It must be one of error, query, information, off.',
    ],
    [
      ['requires', 0, 'field'],
      'leed',
      'requires, entry 1, field is the text "leed". It must be one of ref, title, theme, section, pledge, agency, organisation, lead, status, state, update, reason, source, start, due, moved, done, progress, revised, period.',
    ],
    [['rules', ''], {}, 'rules: a name is empty. Enter a name or take the entry out.'],
    [
      ['periods'],
      [{ id: 'a', title: 'A', from: '1/4/2014', to: '2014-09-30' }],
      'periods, entry 1, from is the text "1/4/2014". It must be a date such as 2014-09-30.',
    ],
  ])('%j', (path, value, sentence) => {
    expect(problems(changed(update2014, path, value))).toEqual([sentence])
  })

  it.each([
    [[], 'The plan is a list. It must be a group of named values.'],
    [undefined, 'The plan is missing. It must be a group of named values.'],
    ['update-2014', 'The plan is the text "update-2014". It must be a group of named values.'],
    [7, 'The plan is the number 7. It must be a group of named values.'],
  ])('%j is no plan', (value, sentence) => {
    expect(problems(value)).toEqual([sentence])
  })

  it('names every problem, not the first alone', () => {
    const plan = changed(changed(update2014, ['id'], undefined) as Plan, ['title'], 3)
    expect(problems(plan)).toHaveLength(2)
  })

  it('keeps long and odd text out of the sentence', () => {
    const [sentence = ''] = problems(
      changed(update2014, ['countingRule'], `a\u0007\u001b[31m\n${'b'.repeat(50_000)}`),
    )
    expect(sentence).toMatch(/^countingRule is the text "a \[31m b{1,40}…"\. /)
  })
})

describe('what does not agree', () => {
  it.each([
    [
      'parent level',
      framework2018,
      ['levels', 1, 'parent', 'level'],
      'goal',
      'levels, entry 2, parent, level is "goal", which is no level of the plan. Known: deliverable, action.',
    ],
    [
      'own parent',
      framework2018,
      ['levels', 1, 'parent', 'level'],
      'action',
      'levels, entry 2, parent leads back to "action" itself.',
    ],
    [
      'ref pattern',
      update2014,
      ['levels', 1, 'refs', 0],
      'T{theme',
      'levels, entry 2, refs, entry 1 is "T{theme": it has a "{" without its partner.',
    ],
    [
      'heading pattern',
      delivery2018,
      ['sections', 0, 'starts', 0],
      '{9-1}',
      'sections, entry 1, starts, entry 1 is "{9-1}": it has the part "{9-1}", whose range must begin with the smaller number: 1-9.',
    ],
    [
      'parts of a parent',
      framework2018,
      ['levels', 1, 'parent', 'ref'],
      'T{goal}',
      'levels, entry 2, parent uses the part "goal", which no ref of the level has. Parts: theme, deliverable, number.',
    ],
    [
      'parts of a sequence',
      update2014,
      ['levels', 1, 'sequence'],
      ['topic'],
      'levels, entry 2, sequence uses the part "topic", which no ref of the level has. Parts: theme, agency, number.',
    ],
    [
      'same letter',
      update2014,
      ['key', 1, 'letter'],
      'g',
      'key, entry 2 has "g", which also means entry 1. Leave it with one of them.',
    ],
    [
      'same word',
      update2014,
      ['key', 1, 'words'],
      ['GREEN.'],
      'key, entry 2 has "GREEN.", which also means entry 1. Leave it with one of them.',
    ],
    [
      'same agency word',
      update2014,
      ['agencies', 1, 'words'],
      ['pcc'],
      'agencies, entry 2 has "pcc", which also means entry 1. Leave it with one of them.',
    ],
    [
      'same alias',
      framework2018,
      ['leads', 0, 'aliases'],
      ['DCC'],
      'leads, entry 23 has "DCC", which also means entry 1. Leave it with one of them.',
    ],
    [
      'level of requires',
      update2014,
      ['requires', 0, 'level'],
      'actoin',
      'requires, entry 1, level is "actoin", which is no level of the plan. Known: pledge-action, action.',
    ],
    [
      'theme of the scope',
      update2014,
      ['scope', 'themes'],
      ['9'],
      'scope, themes, entry 1 is "9", which is no theme of the plan. Known: PL, 1, 2, 3, 4, 5, 6, 7.',
    ],
    [
      'agency of an item',
      delivery2018,
      ['required', 0, 'items', 3, 'agency'],
      'X',
      'required, entry 1, items, entry 4, agency is "X", which is no agency of the plan. Known: C, F, P.',
    ],
    [
      'same id',
      update2014,
      ['levels', 1, 'id'],
      'pledge-action',
      'levels, entry 2, id is "pledge-action", as in entry 1. Give each entry its own id.',
    ],
    [
      'same item',
      delivery2018,
      ['required', 0, 'items', 3, 'code'],
      'T1.1',
      'required, entry 1, items, entry 4, code is "T1.1", as in entry 1. Give each entry its own code.',
    ],
    [
      'a day that is none',
      tracker,
      ['periods'],
      [{ id: 'a', title: 'A', from: '2014-02-30', to: '2014-09-30' }],
      'periods, entry 1, from is "2014-02-30", a day that does not exist. Enter a real date.',
    ],
    [
      'an end before its beginning',
      tracker,
      ['periods'],
      [{ id: 'a', title: 'A', from: '2014-10-01', to: '2014-09-30' }],
      'periods, entry 1 ends on 2014-09-30, before it begins on 2014-10-01. Swap the two dates.',
    ],
  ])('%s', (_, plan, path, value, sentence) => {
    expect(problems(changed(plan, path, value))).toContain(sentence)
  })

  it('knows a rule that does not exist, when it is told which do', () => {
    const plan = changed(tracker, ['rules'], { 'ref-gapp': { severity: 'off' }, 'ref-dup': {} })
    expect(problems(plan, ['ref-gap', 'ref-dup'])).toEqual([
      'rules has "ref-gapp", which is no rule. Did you mean ref-gap?',
    ])
    expect(problems(plan)).toEqual([])
  })

  it('one post may be written in two ways', () => {
    expect(
      problems(changed(framework2018, ['leads', 1, 'aliases'], ['Supt, City Centre', 'Supt City Centre'])),
    ).toEqual([])
  })

  it('ordinary texts that JavaScript knows are no problem', () => {
    const words = ['constructor', 'toString', 'hasOwnProperty', '1']
    const leads = words.map(post => ({ post, aliases: [] }))
    expect(problems({ ...tracker, leads })).toEqual([])
  })
})
