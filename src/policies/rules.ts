import { conditionKey, sorted } from '../grammar/conditionDiff.ts'
import type { PolicyRule } from './statements.ts'

/**
 * The rules of one document that the other has not. Statements are compared action by action, so that it makes no
 * difference how actions are divided among statements of the same effect, resources and condition; a list of `notActions`
 * is compared as a whole.
 *
 * @returns rules in the order and spelling of their document, each with those of its actions that the other has not
 */
export function rulesOnlyIn(rules: readonly PolicyRule[], others: readonly PolicyRule[]): PolicyRule[] {
  const known = new Map([...grouped(others)].map(([key, { actions }]) => [key, new Set(actions)]))
  return [...grouped(rules)].flatMap(([key, rule]) => {
    const there = known.get(key)
    if (!there || !rule.actions) return there ? [] : [rule]
    const actions = rule.actions.filter((action) => !there.has(action))
    return actions.length > 0 ? [{ ...rule, actions }] : []
  })
}

/** Statements that differ in nothing but their actions are one rule, with the actions of all of them. */
function grouped(rules: readonly PolicyRule[]): Map<string, PolicyRule> {
  const all = new Map<string, PolicyRule>()
  for (const rule of rules) {
    const key = keyOf(rule)
    const { actions = [] } = all.get(key) ?? {}
    all.set(key, rule.actions ? { ...rule, actions: [...new Set([...actions, ...rule.actions])] } : rule)
  }
  return all
}

const keyOf = ({ effect, notActions, resources, condition }: PolicyRule): string =>
  JSON.stringify([effect, notActions ? sorted(notActions) : null, sorted(resources), conditionKey(condition)])
