/** As much of it as the bench uses; it brings no types along. */
declare module 'fast-formula-parser' {
  interface Place {
    readonly sheet: string
    readonly row: number
    readonly col: number
  }

  interface Range {
    readonly from: Omit<Place, 'sheet'>
    readonly to: Omit<Place, 'sheet'>
  }

  export default class FormulaParser {
    constructor(sheet: {
      onCell(place: Place): unknown
      onRange(range: Range): readonly (readonly unknown[])[]
    })
    parse(formula: string, at: Place): unknown
  }
}
