const { createHash } = require('node:crypto')
const { transformSync, version } = require('esbuild')

/** Turns one TypeScript module into an ES module for jest, source map inside. */
module.exports = {
  // jest counts coverage in the same cached text, so that the key must say whether it did.
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha1').update(`${version} ${instrument} ${path}`).update(source).digest('hex'),
  process: (source, path) =>
    transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
    }),
}
