import { MATCHING } from '../grammar/conditionOperators.ts'
import { nearest } from '../grammar/nearest.ts'
import { quoted } from '../grammar/quoted.ts'
import { invalid, type TemplateError } from './templateError.ts'

/**
 * What RAM accepts: "single non-negating operators". IfExists is accepted, because it neither negates nor compares
 * sets; IAM has it with every operator except Null.
 */
const OPERATORS: ReadonlySet<string> = new Set([
  ...MATCHING,
  ...MATCHING.map((operator) => `${operator}IfExists`),
  'Null',
])

const SET = /^(?:ForAllValues|ForAnyValue):/i

/** What is wrong with a condition operator, by its name. */
export function validateOperator(operator: string): TemplateError[] {
  if (OPERATORS.has(operator)) return []
  const single = operator.replace(SET, '')
  const positive = single.replace('Not', '')
  // Null has no IfExists: the operator without it was meant.
  const meant = OPERATORS.has(positive) ? positive : nearest(positive.replace(/IfExists$/, ''), OPERATORS)
  const use = `Use ${meant ? `"${meant}"` : 'one such as "StringEquals" or "StringLike"'}.`
  const named = `The condition operator ${quoted(operator)}`
  if (single !== operator) return [invalid(`${named} is for sets of values, which RAM does not take. ${use}`)]
  if (positive !== single && OPERATORS.has(positive)) {
    return [invalid(`${named} negates, which RAM does not take: say what must match. ${use}`)]
  }
  return [invalid(`${named} is unknown. ${use}`)]
}
