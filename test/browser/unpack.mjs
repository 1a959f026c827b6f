// Unpacks the Chromium that npm brings into the folder that TMPDIR names: the package knows no other way to say where.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
