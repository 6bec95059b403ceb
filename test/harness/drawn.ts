import { type Conditions, conditionsHold, type RequestContext } from './evaluator.ts'

/** Draws parts of policies, and what to compare them with: of few kinds, so that two often have to do with each other. */
export interface Draw {
  /** A whole number from 0 up to, not including. */
  readonly below: (count: number) => number
  readonly one: <T>(of: readonly T[]) => T
  readonly is: (share: number) => boolean
  /** From so many to so many of them. */
  readonly some: <T>(least: number, most: number, one: () => T) => T[]
}

export function drawFrom(random: () => number): Draw {
  const below = (count: number) => Math.floor(random() * count)
  return {
    below,
    one: <T>(of: readonly T[]) => of[below(of.length)] as T,
    is: (share) => random() < share,
    some: (least, most, one) => Array.from({ length: least + below(most - least + 1) }, one),
  }
}

const TEXTS = ['x', 'y', 'X', 'xy', 'x*']
const NUMBERS = ['1', '3', '9']
const OPERATORS: readonly (readonly [operator: string, key: string, values: readonly string[]])[] = [
  ...['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase'].map(
    (operator) => [operator, 'tag', TEXTS] as const,
  ),
  ...['NumericLessThan', 'NumericNotEquals', 'NumericGreaterThanEquals'].map(
    (operator) => [operator, 'size', NUMBERS] as const,
  ),
  ['Bool', 'safe', ['true', 'false']],
]

/** Conditions of zero to three operators, with negated ones, sets, IfExists, Null, and none or several values. */
export function drawConditions({ one, is, some }: Draw): Conditions {
  const conditions: Record<string, Record<string, string[]>> = {}
  for (const [operator, key, values] of some(0, 2, () => one(OPERATORS))) {
    const written = is(0.1)
      ? 'Null'
      : `${is(0.2) ? one(['ForAllValues:', 'ForAnyValue:']) : ''}${operator}${is(0.2) ? 'IfExists' : ''}`
    const wanted = some(is(0.03) ? 0 : 1, 3, () => one(written === 'Null' ? ['true', 'false'] : values))
    conditions[written] = { ...conditions[written], [inSomeCase(key, is)]: wanted }
  }
  return conditions
}

const inSomeCase = (key: string, is: Draw['is']): string => (is(0.2) ? key.toUpperCase() : key)

/** What a request may hold: of every value that conditions ask for some, one that none asks for, and none. */
const CONTEXTS: readonly RequestContext[] = [
  undefined,
  ['x'],
  ['y'],
  ['X'],
  ['xy'],
  ['foreign'],
  ['x', 'y'],
  ['x', 'foreign'],
].flatMap((tag) =>
  [undefined, ['1'], ['3'], ['5', '1'], ['10']].flatMap((size) =>
    [undefined, ['true'], ['false']].map((safe) => ({
      ...(tag && { tag }),
      ...(size && { size }),
      ...(safe && { safe }),
    })),
  ),
)

/** How many of what requests may hold there are. */
export const CONTEXT_COUNT = CONTEXTS.length

/** In which of them all conditions hold. */
export const contextsOf = (conditions: Conditions): number[] =>
  CONTEXTS.flatMap((context, index) => (conditionsHold(conditions, context) ? [index] : []))

/** The same conditions but for one place: a value, a condition or an operator more, less or another. */
export function changedConditions(conditions: Conditions, draw: Draw): Conditions {
  const { one, is } = draw
  const operators = Object.keys(conditions)
  const [operator, more] = [one(operators), drawConditions(draw)]
  if (operator === undefined || is(0.2)) return { ...more, ...conditions }
  const { [operator]: keys = {}, ...others } = conditions
  if (is(0.3)) return others
  const [key = ''] = Object.keys(keys)
  const [, , values] = OPERATORS.find((known) => known[1] === key.toLowerCase()) ?? OPERATORS[0] ?? []
  const wanted = keys[key] ?? []
  const known = operator === 'Null' ? ['true', 'false'] : (values ?? [])
  const changed = is(0.5) ? [...wanted, one(known)] : wanted.filter(() => is(0.6))
  const toggled = operator.endsWith('IfExists') ? operator.slice(0, -8) : `${operator}IfExists`
  return { ...others, [operator !== 'Null' && is(0.2) ? toggled : operator]: { [key]: changed } }
}
