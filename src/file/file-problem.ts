/** What can be wrong with a file, and the rest of the sentence after its name: what is wrong, then what to do. */
const sentences = {
  empty: 'is empty (0 bytes): save it again where it came from, or choose another file',
  unreadable:
    'cannot be read: choose it again if it was moved or changed, choose a file in it if it is a folder, close it where another program has it open',
  unknown: 'is not a workbook: choose an Excel workbook (.xlsx) or a CSV file (.csv)',
  text: 'is text under the name of a workbook: open it in Excel and save it as an Excel workbook (.xlsx), or name it .csv if it is a CSV file',
  notText:
    'is not text as a CSV file must be: open it in the program it came from and save it as .xlsx or .csv',
  quote:
    'has a quotation mark that is never closed, so its rows cannot be told apart: open it in the program it came from and save it again',
  old: 'is a workbook of Excel 97-2003 (.xls): open it in Excel and save it as an Excel workbook (.xlsx)',
  binary: 'is a binary workbook (.xlsb): open it in Excel and save it as an Excel workbook (.xlsx)',
  openDocument: 'is an OpenDocument spreadsheet (.ods): open it and save it as an Excel workbook (.xlsx)',
  password:
    'is protected with a password: open it in Excel, take the password off (File, Info) and save it again',
  cutShort: 'is cut short, its end is missing: copy or download it again',
  damaged: 'is damaged: open it in Excel, let Excel repair it, and save it again',
  bomb: 'unpacks to more than 256 MB: delete the sheets and pictures that are not part of the return and save it again',
  vast: 'has more cells than can be read: delete the empty rows and columns around the tables and save it again',
  long: 'has a cell with more than a million characters, more than any program shows: shorten it and save it again',
  declarations:
    'holds XML declarations that no workbook needs and that can do harm: open it in Excel and save it again as .xlsx',
  encoding: 'is written in an unusual text encoding (not UTF-8): open it in Excel and save it again as .xlsx',
} as const

type ProblemKind = keyof typeof sentences

/** A file that cannot be read. The sentence is for people: it names the file, what is wrong and what to do. */
export class FileProblem extends Error {
  readonly kind: ProblemKind
  readonly sentence: string

  /** @param file the file's name as the person knows it; '' says "This file" */
  constructor(kind: ProblemKind, file: string, cause?: unknown) {
    const sentence = `${file === '' ? 'This file' : `"${file}"`} ${sentences[kind]}`
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'FileProblem'
    this.kind = kind
    this.sentence = sentence
  }
}

/** Thrown by the readers of single parts, which do not know the file's name. */
export class Fault extends Error {
  readonly kind: ProblemKind

  constructor(kind: ProblemKind, detail: string) {
    super(detail)
    this.name = 'Fault'
    this.kind = kind
  }
}

/** Whatever a reader threw, as a problem of the file: what is not foreseen counts as damage. */
export function asFileProblem(file: string, thrown: unknown): FileProblem {
  if (thrown instanceof FileProblem) return thrown
  if (thrown instanceof Fault) return new FileProblem(thrown.kind, file, thrown)
  // V8 and others refuse a Map, an array or a text that outgrows them with a RangeError.
  return new FileProblem(thrown instanceof RangeError ? 'vast' : 'damaged', file, thrown)
}
