import type { Workbook } from '../../shared/index.ts'
import { readCsvWorkbook } from './csv.ts'
import { asFileProblem, Fault } from './file-problem.ts'
import type { OnPart } from './progress.ts'
import { readXlsxWorkbook } from './xlsx.ts'

const OLE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** A zip file begins with a part; one without any begins with its end. */
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]
const textName = /\.(?:csv|tsv|txt)$/i
const workbookName = /\.xls[xm]?$/i

/**
 * The workbook in the bytes of an .xlsx, .xlsm or .csv file. Rejects with a {@link FileProblem} and with nothing else.
 *
 * @param name the file's name as the person knows it; the content decides what it is, the name only tells a CSV
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  onPart: OnPart = () => undefined,
): Promise<Workbook> {
  try {
    return await readByContent(name, bytes, onPart)
  } catch (thrown) {
    throw asFileProblem(name, thrown)
  }
}

async function readByContent(name: string, bytes: Uint8Array, onPart: OnPart): Promise<Workbook> {
  if (bytes.length === 0) throw new Fault('empty', 'no bytes')
  if (ZIP_STARTS.some(start => startsWith(bytes, start))) return readXlsxWorkbook(name, bytes, onPart)
  if (startsWith(bytes, OLE_START)) throw oleFault(bytes)
  if (textName.test(name)) return readCsvWorkbook(name, bytes)
  throw new Fault(
    workbookName.test(name) && !bytes.subarray(0, 4096).includes(0) ? 'text' : 'unknown',
    'not a zip',
  )
}

/** Old workbooks and encrypted ones are both compound files; their directories name what is inside, in UTF-16. */
function oleFault(bytes: Uint8Array): Fault {
  if (hasWideText(bytes, 'EncryptedPackage')) return new Fault('password', 'encrypted')
  return new Fault(
    ['Workbook', 'Book'].some(word => hasWideText(bytes, word)) ? 'old' : 'unknown',
    'compound file',
  )
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function hasWideText(bytes: Uint8Array, word: string): boolean {
  const wide = Array.from(word).flatMap(letter => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, next) => bytes[at + next] === byte)) return true
  }
  return false
}
