import type { Area } from '../../../shared/index.ts'
import { HostError } from './batch.ts'
import { cellAt, type Conditional, isIn, type OpenBook, type OpenSheet } from './book.ts'
import type { Members } from './model.ts'
import type { OfAreas, OfRange } from './ranges.ts'

type OfRule = { readonly kind: string; readonly format: Conditional; readonly sheet: OpenSheet }
type OfFormats = { readonly kind: string; readonly sheet: OpenSheet; readonly areas: readonly Area[] }

/** Conditional formats, protection of cells, and rules for what may be typed. */
export function formatMembers(book: OpenBook): Members {
  const formats = ({ sheet, ...of }: OfRange | OfAreas): OfFormats => ({
    kind: 'ConditionalFormatCollection',
    sheet,
    areas: 'areas' in of ? of.areas : [of.area],
  })
  const part = (kind: string) => (of: OfRule) => ({ ...of, kind })
  return {
    objects: {
      'Range.ConditionalFormats': formats,
      'RangeAreas.ConditionalFormats': formats,
      'Range.Format': ({ sheet, area }: OfRange) => ({ kind: 'RangeFormat', sheet, area }),
      'RangeFormat.Protection': ({ sheet, area }: OfRange) => ({ kind: 'FormatProtection', sheet, area }),
      'Range.DataValidation': ({ sheet, area }: OfRange) => ({ kind: 'DataValidation', sheet, area }),
      'ConditionalFormatCollection.Add': ({ sheet, areas }: OfFormats, [type]: readonly string[]) => {
        if (sheet.facts.isProtected === true)
          throw new HostError('AccessDenied', 'You cannot perform the requested operation.')
        const format = { id: book.newId(), areas, type: type ?? '', formula: '', colour: '' }
        sheet.conditional.push(format)
        return { kind: 'ConditionalFormat', sheet, format }
      },
      'ConditionalFormatCollection.#': ({ sheet }: OfFormats, [id]: readonly string[]) => {
        const format = sheet.conditional.find(known => known.id === id)
        if (format === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
        return { kind: 'ConditionalFormat', sheet, format }
      },
      // "Throws an exception if the current conditional format isn't a custom type" (ConditionalFormat.custom).
      'ConditionalFormat.Custom': (of: OfRule) => {
        if (of.format.type !== 'Custom')
          throw new HostError('InvalidOperation', 'The format is of another type.')
        return { ...of, kind: 'CustomConditionalFormat' }
      },
      'ConditionalFormat.CustomOrNullObject': (of: OfRule) =>
        of.format.type === 'Custom' ? { ...of, kind: 'CustomConditionalFormat' } : null,
      'CustomConditionalFormat.Rule': part('ConditionalFormatRule'),
      'CustomConditionalFormat.Format': part('ConditionalRangeFormat'),
      'ConditionalRangeFormat.Fill': part('ConditionalRangeFill'),
    },
    values: {
      'ConditionalFormat.id': ({ format }: OfRule) => format.id,
      'ConditionalFormat.type': ({ format }: OfRule) => format.type,
      'ConditionalFormatRule.formula': ({ format }: OfRule) => format.formula,
      'FormatProtection.locked': ({ sheet, area }: OfRange) => cellAt(sheet, area.top, area.left).locked,
      'DataValidation.type': (of: OfRange) => {
        const sources = sourcesIn(of)
        if (sources.size <= 1) return sources.has(undefined) ? 'None' : 'List'
        return sources.has(undefined) ? 'Inconsistent' : 'MixedCriteria'
      },
      'DataValidation.rule': (of: OfRange) => {
        const [source, ...more] = sourcesIn(of)
        return more.length > 0 || source === undefined ? {} : { list: { inCellDropDown: true, source } }
      },
    },
    items: {
      ConditionalFormatCollection: ({ sheet }: OfFormats) =>
        sheet.conditional.map(format => ({ kind: 'ConditionalFormat', sheet, format })),
    },
    setters: {
      'ConditionalFormatRule.Formula': ({ format }: OfRule, formula: unknown) => {
        // Custom functions cannot be used there ("Synchronous custom functions", preview).
        if (/\b(?:RAG|PLAN)[A-Z]+\(/.test(String(formula)))
          throw new HostError('InvalidArgument', 'A custom function cannot be used here.')
        format.formula = String(formula)
      },
      'ConditionalRangeFill.Color': ({ format }: OfRule, colour: unknown) => {
        format.colour = String(colour)
      },
    },
    commands: {
      'ConditionalFormat.Delete': ({ sheet, format }: OfRule) => {
        sheet.conditional = sheet.conditional.filter(known => known !== format)
      },
    },
  }
}

function sourcesIn({ sheet, area }: OfRange): ReadonlySet<string | undefined> {
  const sources = new Set<string | undefined>()
  for (let row = area.top; row <= area.bottom; row += 1)
    sources.add(sheet.lists.find(list => isIn(list.area, row, area.left))?.source)
  return sources
}
