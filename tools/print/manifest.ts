import { manifestFacts } from '../excel/facts.ts'
import { manifestXml, PLAIN_FILES } from '../excel/manifest.ts'

/** The checked-in manifest, with the placeholder address. */
export function printManifest(): ReadonlyMap<string, string> {
  return new Map([['manifest.xml', manifestXml(manifestFacts(), PLAIN_FILES)]])
}
