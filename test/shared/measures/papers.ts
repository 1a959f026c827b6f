import { readFileSync } from 'node:fs'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { mapping2016 } from '../../../shared/plan/profiles/mapping-2016.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import type { Return } from '../../../shared/return/return.ts'
import { makeReturn } from './records.ts'
import type { Row } from './records.ts'

/**
 * The four papers with refs, read from their texts by a few regular expressions: a second reading beside the product's
 * own, so that a golden figure does not hang on one reader alone.
 */
export const papers = {
  update: update(),
  mapping: mapping(),
  delivery: delivery(),
  framework: framework(),
}

function lines(name: string): string[][] {
  const text = readFileSync(new URL(`../../../samples/papers/${name}.txt`, import.meta.url), 'utf8')
  return text.split(/\r?\n/).map(line => line.split('\t').map(cell => cell.trim()))
}

function update(): Return {
  const rows: (Row & { statuses: string[] })[] = []
  for (const [ref = '', text = '', status = ''] of lines('update-2014')) {
    if (/^(T|PL)[1-7]-[CFP]\d\d$/.test(ref)) {
      rows.push({ ref, title: text.replace(/^[CFP] ?[-–] ?/, ''), statuses: [] })
    } else if (ref === '' && /^[GAR]$/.test(status)) rows[rows.length - 1]?.statuses.push(status)
  }
  return makeReturn(rows, update2014)
}

function mapping(): Return {
  const rows: Row[] = []
  let pledge = ''
  for (const [theme = '', ref = '', , text = ''] of lines('mapping-2016')) {
    pledge = /^([1-7])\. /.exec(theme)?.[1] ?? pledge
    if (!/^[CFP]\d\d$/.test(ref)) continue
    const [code = '', , , fresh = ''] = /^\*?PL([1-7])(\.\d{1,2})?[.:]?\s*(-? ?New:)?\s*/.exec(text) ?? []
    rows.push({
      ref,
      theme,
      pledge,
      title: text.slice(code.length),
      ...(code === '' ? {} : { code: code + fresh }),
    })
  }
  return makeReturn(rows, mapping2016)
}

function delivery(): Return {
  const rows: (Row & { cells: Record<string, string> })[] = []
  const all = lines('delivery-2018')
  all.forEach(([number = '', organisation = '', title = ''], i) => {
    const exploded = number === '9' && organisation === ''
    const [who, what] = exploded ? [all[i + 1]?.[0] ?? '', all[i + 2]?.[0] ?? ''] : [organisation, title]
    if (/^\d{1,2}$/.test(number) && /^(NOPCC|Force|Partners)$/.test(who)) {
      const agency = who === 'NOPCC' ? 'C' : who.charAt(0)
      rows.push({
        ref: number,
        theme: '1',
        agency,
        title: what,
        statuses: ['G'],
        cells: { organisation: who },
      })
    }
    const label = /^[_L]ea[dc]\s*: ?\(?(.*)$/.exec([number, organisation, title].join(' ').trim())
    const last = rows[rows.length - 1]
    // The scan cut one word in two; its other cuts are at spaces.
    if (label !== null && last !== undefined)
      last.cells['lead'] = (label[1] ?? '').replace('Seriou s', 'Serious')
  })
  return makeReturn(rows, delivery2018)
}

function framework(): Return {
  const rows: Row[] = []
  for (const [ref = '', title = '', lead = '', source = ''] of lines('framework-2018')) {
    if (/^T?\d\.\d+(\.\d+)?$/.test(ref))
      rows.push({ ref, meant: ref.replace(/^T(?=\d\.\d+\.)/, ''), title, cells: { lead, source } })
  }
  return makeReturn(rows, framework2018)
}
