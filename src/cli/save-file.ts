import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Stop } from './stop.ts'

/** What is asked of a disk when a file is saved. */
export interface Disk {
  open(path: string, mode: number): Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>
  rename(from: string, to: string): Promise<void>
}

const nodeDisk: Disk = { open: (path, mode) => open(path, 'wx', mode), rename }

/** How much is handed to the disk at once, so that a full one is noticed where it is full. */
const PIECE = 1 << 20
const OWN_MODE = 0o666
const OWNER_WRITES = 0o200

/** Throws a {@link Stop} unless a copy is named as what it is: Excel opens no workbook of macros that is called .xlsx. */
export function requireSameKind(path: string, out: string): void {
  const kind = extname(path).toLowerCase()
  // That no other kind is written is said where it is tried.
  if (/^\.xls[xm]$/.test(kind) && extname(out).toLowerCase() !== kind)
    throw new Stop(`"${out}" must end in ${kind}, as "${path}" does: it is a workbook of the same kind.`)
}

/** Saves a file under a name that no file has yet. Rejects with a {@link Stop}, and leaves nothing behind. */
export async function saveNew(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory() === true)
    throw new Stop(`"${path}" is a folder: name the file that shall be in it.`)
  if (there !== undefined)
    throw new Stop(`There is a file "${path}" already: choose another name, or delete it first.`)
  await replace(path, bytes, OWN_MODE, disk)
}

/**
 * Saves a file in the place of the one that was read. Until the new one is whole and on the disk the old one stays as it is,
 * whatever happens; a file that another program has open, or has saved meanwhile, is left to it. Rejects with a {@link Stop}.
 *
 * @param before what the file held when it was read
 */
export async function saveInPlace(
  path: string,
  bytes: Uint8Array,
  before: Uint8Array,
  disk: Disk = nodeDisk,
): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(path)
  await requireClosed(path, target)
  const now = await readFile(target)
  if (Buffer.compare(now, before) !== 0)
    throw new Stop(`"${path}" was saved by another program meanwhile: nothing was written, check it again.`)
  const { mode } = await stat(target)
  // A rename would not ask.
  if ((mode & OWNER_WRITES) === 0)
    throw new Stop(`"${path}" may be read only: allow writing, or use --write with another name.`)
  await replace(target, bytes, mode, disk, path)
}

/** Excel and LibreOffice lay a file beside the one that they have open. */
async function requireClosed(path: string, target: string): Promise<void> {
  const beside = [`~$${basename(target)}`, `.~lock.${basename(target)}#`]
  for (const name of beside)
    if ((await stat(join(dirname(target), name)).catch(() => undefined)) !== undefined)
      throw new Stop(
        `"${path}" is open in another program ("${name}" lies beside it): close it there, or use --write with another name.`,
      )
}

/** Writes beside the place and renames at the end: a rename happens whole or not at all. */
async function replace(
  path: string,
  bytes: Uint8Array,
  mode: number,
  disk: Disk,
  shown: string = path,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await writeWhole(await disk.open(beside, mode), bytes)
    await disk.rename(beside, path)
  } catch (problem) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new Stop(sentenceFor(shown, (problem as NodeJS.ErrnoException).code), problem)
  }
}

async function writeWhole(
  file: Pick<FileHandle, 'write' | 'sync' | 'close'>,
  bytes: Uint8Array,
): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, Math.min(PIECE, bytes.length - at))
      at += bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

function sentenceFor(path: string, code: string | undefined): string {
  const nothing = 'nothing was written, and no file was changed.'
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no folder for "${path}": ${nothing}`
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `There is no room on the disk for "${path}": ${nothing}`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `"${path}" may not be written, or is open in another program: ${nothing}`
    case 'EBUSY':
      return `"${path}" is open in another program: ${nothing}`
    default:
      return `"${path}" cannot be written (${code ?? 'the disk does not say why'}): ${nothing}`
  }
}
