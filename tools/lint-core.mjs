/** What our code may not do and the compiler lets through. oxlint's own rules cover the rest, see .oxlintrc.json. */
export default {
  meta: { name: 'core' },
  rules: {
    'no-clock': rule(context => ({
      'NewExpression, CallExpression'(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0)
          return
        context.report({ node, message: 'The core has no clock: take the day from what it is given (asAt)' })
      },
    })),
    'es2019-regex': rule(context => ({
      Literal(node) {
        if (node.regex === undefined || node.regex === null) return
        if (/\(\?<[=!]/.test(node.regex.pattern)) {
          context.report({
            node,
            message: 'Older web views stop at a lookbehind: capture what stands before',
          })
        }
        if (/[dv]/.test(node.regex.flags)) {
          context.report({ node, message: 'Older web views stop at the regex flags d and v' })
        }
      },
    })),
    'no-text-in-code': rule(context => ({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return
        for (const node of quasi.quasis.slice(0, -1)) {
          if (
            !/\s(?:href|xlink:href|src|srcdoc|style|action|formaction|on[a-z]+)\s*=\s*["']?[^"'>]*$/i.test(
              node.value.raw,
            )
          )
            continue
          context.report({
            node,
            message:
              'Text of cells must not reach an address, a style or code: use a listener (@click) and a class',
          })
        }
      },
    })),
    'zod-namespace': rule(context => ({
      ImportDeclaration(node) {
        const named = node.specifiers.some(specifier => specifier.type !== 'ImportNamespaceSpecifier')
        if (node.source.value !== 'zod/mini' || node.importKind === 'type' || !named) return
        context.report({ node, message: "Write: import * as z from 'zod/mini' (a named import adds 80 kB)" })
      },
    })),
  },
}

function rule(create) {
  return { meta: { type: 'problem' }, create }
}
