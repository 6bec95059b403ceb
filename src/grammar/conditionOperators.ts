/** The condition operators that both clouds have and that don't negate. */
export const MATCHING = [
  'StringEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'NumericEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'ArnEquals',
  'ArnLike',
]

/** Those that negate one of them. */
const NEGATED = [
  'StringNotEquals',
  'StringNotEqualsIgnoreCase',
  'StringNotLike',
  'NumericNotEquals',
  'DateNotEquals',
  'NotIpAddress',
  'ArnNotEquals',
  'ArnNotLike',
]

/** What one more value does to what a condition allows, by its operator without what stands around it. */
const ONE_MORE_VALUE: ReadonlyMap<string, 'widens' | 'narrows'> = new Map([
  ...MATCHING.map((operator) => [operator, 'widens'] as const),
  ...NEGATED.map((operator) => [operator, 'narrows'] as const),
])

/** A condition operator in its parts. */
export interface Operator {
  /** `ForAllValues:`, `ForAnyValue:` or nothing. */
  readonly set: string
  readonly name: string
  /** Whether it also holds where the key is missing. */
  readonly ifExists: boolean
  readonly oneMoreValue: 'widens' | 'narrows'
}

/** The operator in its parts, `undefined` where it isn't known what it does: the clouds may have more of them. */
export function operatorOf(written: string): Operator | undefined {
  // Null says itself what holds where the key is missing.
  if (written === 'Null') return { set: '', name: written, ifExists: false, oneMoreValue: 'widens' }
  const [, set = '', name = '', ifExists] = PARTS.exec(written) ?? []
  const oneMoreValue = ONE_MORE_VALUE.get(name)
  return oneMoreValue && { set, name, ifExists: ifExists !== undefined, oneMoreValue }
}

const PARTS = /^(ForAllValues:|ForAnyValue:)?([A-Za-z]+?)(IfExists)?$/
