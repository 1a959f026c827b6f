import { expect } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import type { Look } from './open.ts'

/** A file as a person chooses it. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const LAPTOP: Look = { width: 1280, height: 800 }
/** Drawn by the grid library, which is not ours to mend; the sheet as a table is what we offer instead. */
export const GRID = '#grid'

export async function ready(page: Page, name: string): Promise<void> {
  await page.locator('#name', { hasText: name }).waitFor()
  await page.locator('#panel footer', { hasText: /Checked \d/ }).waitFor()
}

export function chosen(name: string, content: Uint8Array | string): Chosen {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

export async function choose(page: Page, file: Chosen): Promise<void> {
  await page.locator('#file').setInputFiles(file)
}

export const message = (page: Page) => page.locator('#message-text')
export const cursor = (page: Page) => page.locator('#grid input').first()

/** Waits until something is as it should be: the grid library does many things a moment later. */
export async function eventually(get: () => Promise<string>, wanted: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await get()) !== wanted; tries++)
    await new Promise(done => setTimeout(done, 50))
  expect(await get()).toBe(wanted)
}

export async function download(page: Page, name: RegExp): Promise<{ file: Download; text: string }> {
  await page.locator('#download summary').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#download').getByRole('button', { name }).click(),
  ])
  return { file, text: readFileSync(await file.path(), 'utf8') }
}

/** Writes the issues to a sheet from the panel's screen for the workbook. */
export async function writeIssues(page: Page): Promise<void> {
  const panel = page.locator('#panel')
  await panel.getByLabel('More screens').click()
  await panel.getByRole('button', { name: 'In the workbook', exact: true }).click()
  await panel.getByRole('button', { name: /^Write \d+ issues? to a sheet$/ }).click()
  await panel
    .getByText(/issues? written to the sheet/)
    .first()
    .waitFor()
}
