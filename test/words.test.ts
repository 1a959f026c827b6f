import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { FunctionExample, SheetFunction } from '../shared/functions/function.ts'
import type { Rule, RuleExample } from '../shared/rules/rule.ts'
import { loadUnits } from '../tools/print/units.ts'

/** Words that no sentence says, and what to say instead. */
const NEVER: ReadonlyMap<RegExp, string> = new Map([
  [/\bplease\b/i, 'the bare verb: "Enter a lead"'],
  [/\binvalid\b/i, 'what it must be: "Due date must be a date"'],
  [/\boops\b/i, 'what happened, and what to do'],
  [/\bhosts?\b/i, 'the name of the program'],
  [/\bspills?\b|\bspilled\b/i, '"fills the cells below and beside"'],
  [/\bcanonical\b/i, 'how it is written'],
  [/\bstand-ins?\b/i, 'what it is'],
  [/\bTODO\b/, 'what it will be'],
])

/** Words of the code that have another word on screen. */
const ON_SCREEN: ReadonlyMap<RegExp, string> = new Map([
  ...NEVER,
  [/\bstatus(es)?\b/i, '"rating"'],
  [/\bdigest\b/i, '"check code"'],
  [/\b(profile|schema)\b/i, '"plan layout"'],
  [/\banatomy\b/i, '"how your rows were read"'],
  [/\bcontinuations?\b/i, '"text carried over"'],
  [/\bref patterns?\b/i, '"how refs are written"'],
  [/\bcoverage holes?\b/i, '"pledges with no action"'],
  [/\brule sets?\b/i, '"checks used"'],
])

/** Files of words that are looked for in people's texts and said to nobody. */
const LOOKED_FOR = ['shared/rules/prose/', 'shared/plan/scale-words.ts', 'shared/return/known-headings.ts']

/** 'Select a rating' → []; 'Please select' → one line that says where, what and what instead. */
function wrongWords(place: string, text: string, words: ReadonlyMap<RegExp, string>): readonly string[] {
  // A sheet's own words stand in quotes and are not ours.
  const ours = text.replace(/"[^"]*"|“[^”]*”/g, '""')
  return [...words].flatMap(([word, instead]) => {
    const found = word.exec(ours)
    return found === null ? [] : [`${place}: "${found[0]}" in "${text}". Say instead: ${instead}`]
  })
}

/** Every text in quotes of a source file that reads like a sentence: it has a space between letters. */
function sentencesOf(file: string): readonly string[] {
  const sentences: string[] = []
  const visit = (node: ts.Node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && /[a-z,] [a-z]/i.test(node.text)) sentences.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022))
  return sentences
}

describe('words that people read', () => {
  it('are plain in every rule', async () => {
    const rules = await loadUnits<Rule, RuleExample>('shared/rules')
    const wrong = rules.flatMap(({ facts: rule, examples }) => {
      const texts = [
        rule.title,
        rule.why,
        rule.fix,
        ...examples.flatMap(({ says, name }) => [says ?? '', name]),
      ]
      return texts.flatMap(text => wrongWords(rule.id, text, ON_SCREEN))
    })
    expect(wrong).toEqual([])
  })

  it('are plain in every function', async () => {
    const functions = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
    const rules = await loadUnits<Rule, RuleExample>('shared/rules')
    // The id of a check is its name, not a sentence of ours.
    const ids = new RegExp(`\\b(?:${rules.map(({ facts }) => facts.id).join('|')})\\b`, 'g')
    const wrong = functions.flatMap(({ facts: { name, summary, notes, args }, examples }) => {
      const results = examples.flatMap(({ gives }) =>
        JSON.stringify(gives).replaceAll('"', '').replace(ids, ''),
      )
      const texts = [summary, ...notes, ...args.map(({ help }) => help), ...results]
      return texts.flatMap(text => wrongWords(name, text, ON_SCREEN))
    })
    expect(wrong).toEqual([])
  })

  it('are plain in every sentence of the sources', () => {
    const files = ['shared', 'src', 'excel', 'gsheets'].flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .map(name => join(folder, name))
        .filter(file => !LOOKED_FOR.some(start => file.startsWith(start))),
    )
    const sentences = files.flatMap(file => sentencesOf(file).map(text => [file, text] as const))
    expect(sentences.length).toBeGreaterThan(50)
    expect(sentences.flatMap(([file, text]) => wrongWords(file, text, NEVER))).toEqual([])
  })

  it('are plain in the README and in the pages about checks and functions', () => {
    const functions = readdirSync('docs/functions').map(name => `docs/functions/${name}`)
    const pages = ['README.md', 'docs/rules.md', 'docs/functions.md', ...functions]
    const wrong = pages.flatMap(page =>
      readFileSync(page, 'utf8')
        .split('\n')
        .flatMap((line, i) => wrongWords(`${page}:${i + 1}`, line, NEVER)),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['Please enter a lead', NEVER, '"Please"'],
    ['The status is empty', ON_SCREEN, 'Say instead: "rating"'],
    ['Invalid date', ON_SCREEN, 'Due date must be a date'],
  ])('would be stopped in: %s', (text, words, hint) => {
    expect(wrongWords('here', text, words).join()).toContain(hint)
  })

  it("may be the sheet's own in quotes", () => {
    expect(wrongWords('here', 'Select a rating in "STATUS (RAG)"', ON_SCREEN)).toEqual([])
  })
})
