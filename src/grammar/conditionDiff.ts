import { type Operator, operatorOf } from './conditionOperators.ts'
import type { PolicyCondition } from './contents.ts'

/** A condition that two texts have, with other values. */
export interface ConditionChange {
  readonly operator: string
  readonly key: string
  readonly valuesAdded: readonly string[]
  readonly valuesRemoved: readonly string[]
}

export interface ConditionDiff {
  readonly conditionsAdded: readonly PolicyCondition[]
  readonly conditionsRemoved: readonly PolicyCondition[]
  readonly conditionsChanged: readonly ConditionChange[]
}

/** What the conditions of two statements have that the other's have not. Keys know no case, values do. */
export function conditionDiff(
  older: readonly PolicyCondition[],
  newer: readonly PolicyCondition[],
): ConditionDiff {
  const before = new Map(older.map((condition) => [nameOf(condition), condition]))
  const after = new Map(newer.map((condition) => [nameOf(condition), condition]))
  return {
    conditionsAdded: newer.filter((condition) => !before.has(nameOf(condition))),
    conditionsRemoved: older.filter((condition) => !after.has(nameOf(condition))),
    conditionsChanged: newer.flatMap((condition) => {
      const { values } = before.get(nameOf(condition)) ?? condition
      const valuesAdded = without(condition.values, values)
      const valuesRemoved = without(values, condition.values)
      const { operator, key } = condition
      return valuesAdded.length + valuesRemoved.length > 0
        ? [{ operator, key, valuesAdded, valuesRemoved }]
        : []
    }),
  }
}

/** The same text for conditions that say the same, in whatever order and however often. */
export const conditionKey = (conditions: readonly PolicyCondition[]): string =>
  JSON.stringify(
    [...new Set(conditions.map((each) => JSON.stringify([nameOf(each), ...sorted(each.values)])))].sort(),
  )

/**
 * Whether a condition holds wherever another one does. Where it says no, it may do so nevertheless: two values are
 * compared as texts, whatever they say of each other.
 */
export function follows(weaker: PolicyCondition, stronger: PolicyCondition): boolean {
  if (weaker.key.toLowerCase() !== stronger.key.toLowerCase()) return false
  const isSame =
    without(weaker.values, stronger.values).length + without(stronger.values, weaker.values).length === 0
  if (weaker.operator === stronger.operator && isSame) return true
  const [to, from] = [operatorOf(weaker.operator), operatorOf(stronger.operator)]
  if (!to || !from || !isAsWeak(to, from)) return false
  if (isSame) return true
  // Whether a list without values never holds or has no effect is nowhere said.
  if (weaker.values.length === 0 || stronger.values.length === 0) return false
  const [more, fewer] = to.oneMoreValue === 'widens' ? [weaker, stronger] : [stronger, weaker]
  return without(fewer.values, more.values).length === 0
}

/** Whether they compare alike. What also holds where the key is missing is the weaker one. */
const isAsWeak = (weaker: Operator, stronger: Operator): boolean =>
  weaker.name === stronger.name && weaker.set === stronger.set && (weaker.ifExists || !stronger.ifExists)

const nameOf = ({ operator, key }: PolicyCondition): string => `${operator} ${key.toLowerCase()}`

/** Each once, so that neither order nor repetition makes a difference. */
export const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort()

/** The values that others have not, each once. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return [...new Set(values)].filter((value) => !known.has(value))
}
