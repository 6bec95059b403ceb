import { type ConditionRules, validateCondition } from '../grammar/condition.ts'
import type { Json } from '../grammar/json.ts'
import { validateConditionKey } from './conditionKeys.ts'
import { validateOperator } from './operators.ts'
import { invalid, malformed, type TemplateError } from './templateError.ts'

const RULES: ConditionRules<TemplateError> = {
  example: '{"StringEquals": {"aws:ResourceTag/team": "blue"}}',
  ofForm: malformed,
  ofValue: invalid,
  validateOperator,
  validateKey: validateConditionKey,
}

/** What is wrong with the Condition of a template: its form, and which operators and keys RAM accepts. */
export const validateTemplateCondition = (condition: Json): TemplateError[] =>
  validateCondition(condition, RULES)
