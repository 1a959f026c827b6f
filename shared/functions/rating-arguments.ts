import type { Argument } from './function.ts'

export const STATUS_ARGUMENT = {
  name: 'status',
  kind: 'range',
  help: 'The cells with the ratings, for example D2:D90',
} as const satisfies Argument

export const WHICH_ARGUMENT = {
  name: 'which',
  kind: 'range',
  help: 'The rating to look for, for example "G"; cells with several give as many answers',
} as const satisfies Argument

export const REFS_ARGUMENT = {
  name: 'refs',
  kind: 'range',
  optional: true,
  help: 'The cells beside them that name the actions, such as B2:B90',
} as const satisfies Argument

export const KEY_ARGUMENT = {
  name: 'key',
  kind: 'range',
  optional: true,
  help: 'The ratings there are, best first, where the cells do not tell',
} as const satisfies Argument
