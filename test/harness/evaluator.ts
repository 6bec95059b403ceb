/**
 * What statements of policies allow, judged as plainly as can be, request by request: a diff is held against it, and
 * shares no code with it.
 */

export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What the keys hold in a request; one that isn't there is missing. Keys are in lower case. */
export type RequestContext = Readonly<Record<string, readonly string[]>>

const made = new Map<string, RegExp>()

/** The regular expression that says what a pattern says. Few patterns are drawn again and again. */
export function expressionOf(pattern: string, flags = ''): RegExp {
  const known = made.get(`${flags} ${pattern}`)
  if (known) return known
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${source}$`, `s${flags}`)
  made.set(`${flags} ${pattern}`, expression)
  return expression
}

/** Whether all conditions hold, as IAM says it of each operator. */
export const conditionsHold = (conditions: Conditions, context: RequestContext): boolean =>
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, context[key.toLowerCase()])),
  )

function holds(operator: string, wanted: readonly string[], found: readonly string[] | undefined): boolean {
  if (operator === 'Null') return wanted.some((value) => (value === 'true') === (found === undefined))
  if (operator.endsWith('IfExists')) {
    return found === undefined || holds(operator.slice(0, -'IfExists'.length), wanted, found)
  }
  const isNegated = operator.includes('Not')
  const compare = COMPARE[operator.replace(/^.*:/, '').replace('Not', '')]
  if (!compare) throw new Error(`The evaluator does not know ${operator}.`)
  const isMet = (value: string) => wanted.some((one) => compare(value, one)) !== isNegated
  if (operator.startsWith('ForAllValues:')) return (found ?? []).every(isMet)
  if (operator.startsWith('ForAnyValue:')) return (found ?? []).some(isMet)
  const [value] = found ?? []
  return value === undefined ? isNegated : isMet(value)
}

const COMPARE: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringEqualsIgnoreCase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  StringLike: (value, wanted) => expressionOf(wanted).test(value),
  NumericEquals: (value, wanted) => Number(value) === Number(wanted),
  NumericLessThan: (value, wanted) => Number(value) < Number(wanted),
  NumericGreaterThanEquals: (value, wanted) => Number(value) >= Number(wanted),
  Bool: (value, wanted) => value === wanted,
}
