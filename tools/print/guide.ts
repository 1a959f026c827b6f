import { GUIDE, type GuideStep } from '../../src/panel/guide.ts'
import { SCREEN_NAMES } from '../../src/panel/words.ts'
import { markdown, paragraphs } from './markdown.ts'

const HEAD = `<!-- Printed by \`npm run generate\` from src/panel/guide.ts. Do not edit. -->

# A quarter, from the first check to the recorded return

For analysts. The panel has the same steps under Guide in its menu, each with the way there.`

/** The guide for analysts as a page with pictures of the panel. */
export function printGuide(): ReadonlyMap<string, string> {
  return new Map([['docs/guide.md', paragraphs(HEAD, ...GUIDE.map(stepOf))]])
}

function stepOf({ title, says, screen, picture }: GuideStep, at: number): string {
  return paragraphs(
    `## ${at + 1}. ${title}`,
    ...says.map(markdown),
    `In the panel: ${SCREEN_NAMES[screen]}`,
    picture === undefined ? '' : `![${picture.shows}](pictures/${picture.name}.png)`,
  )
}
