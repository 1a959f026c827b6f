import { attributes, plainText } from './xml.ts'

/** A rule that a cell takes one of a list, as the file writes it. */
export interface ListRule {
  /** Areas, separated by spaces: 'D2:D90 F2'. */
  readonly areas: string
  /** '"R,A,G"', or a reference to cells. */
  readonly formula: string
}

/**
 * Gathers the drop-down lists of a sheet part: plain ones, and those of Excel 2010 that look at another sheet, which
 * stand in an extension and say their areas and formula in elements of their own.
 */
export class ListSurvey {
  readonly rules: ListRule[] = []
  private isList = false
  private areas = ''
  private formula = ''
  private from = 0
  private readonly xml: string

  constructor(xml: string) {
    this.xml = xml
  }

  open(name: string, from: number, to: number, inside: number): void {
    if (name === 'dataValidation') {
      const given = new Map(attributes(this.xml, from, to))
      this.isList = given.get('type') === 'list'
      this.areas = given.get('sqref') ?? ''
      this.formula = ''
    } else if (name === 'formula1' || name === 'f' || name === 'sqref') this.from = inside
  }

  close(name: string, at: number): void {
    if (!this.isList) return
    if (name === 'f' || (name === 'formula1' && this.formula === '')) this.formula = this.textTo(at)
    else if (name === 'sqref') this.areas = this.textTo(at)
    else if (name === 'dataValidation') {
      if (this.areas !== '' && this.formula !== '')
        this.rules.push({ areas: this.areas, formula: this.formula })
      this.isList = false
    }
  }

  private textTo(at: number): string {
    return plainText(this.xml.slice(this.from, at)).trim()
  }
}
