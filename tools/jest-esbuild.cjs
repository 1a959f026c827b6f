const { createHash } = require('node:crypto')
const { transformSync, version } = require('esbuild')

/** Turns one TypeScript module into an ES module for jest, source map inside. */
module.exports = {
  getCacheKey: (source, path) => createHash('sha1').update(version).update(path).update(source).digest('hex'),
  process(source, path) {
    return transformSync(source, { loader: 'ts', format: 'esm', target: 'node20', sourcefile: path, sourcemap: 'inline' })
  },
}
