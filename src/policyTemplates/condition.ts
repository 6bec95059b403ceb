import { type ConditionRules, conditionFaults } from '../grammar/condition.ts'
import type { Json } from '../grammar/json.ts'
import { conditionKeyFaults } from './conditionKeys.ts'
import { invalid, malformed, type TemplateFault } from './faults.ts'
import { operatorFaults } from './operators.ts'

const RULES: ConditionRules<TemplateFault> = {
  example: '{"StringEquals": {"aws:ResourceTag/team": "blue"}}',
  ofForm: malformed,
  ofValue: invalid,
  operatorFaults,
  keyFaults: conditionKeyFaults,
}

/** What is wrong with the Condition of a template: its form, and what RAM takes of operators and keys. */
export const templateConditionFaults = (condition: Json): TemplateFault[] => conditionFaults(condition, RULES)
