import { Comparisons, type Patterns, patternsOf } from '../grammar/comparisons.ts'
import type { PolicyRule } from './statements.ts'

/**
 * Whether it is proved that one document allows nothing that the other does not. That takes two things: each of its own
 * Allows lies within those of the other, or is denied; and each Deny that only the other has is about nothing that the
 * one allows, or lies within its own Denys.
 *
 * @param own the rules that only the one has
 * @param others the rules that only the other has
 */
export function allowsNothingMore(
  one: readonly PolicyRule[],
  other: readonly PolicyRule[],
  own: readonly PolicyRule[],
  others: readonly PolicyRule[],
): boolean {
  const comparisons = new Comparisons()
  const denied = withEffect(one, 'Deny')
  const allowed = withEffect(one, 'Allow')
  const allowedOrDenied = [...withEffect(other, 'Allow'), ...denied]
  return (
    withEffect(own, 'Allow').every((rule) => liesWithin(rule, allowedOrDenied, comparisons)) &&
    withEffect(others, 'Deny').every(
      (rule) =>
        allowed.every((each) => areApart(rule, each, comparisons)) || liesWithin(rule, denied, comparisons),
    )
  )
}

/** A rule with what it is compared by. */
interface Compared extends PolicyRule {
  /** The actions, or those that it is not about. */
  readonly named: Patterns
  readonly within: Patterns
}

const withEffect = (rules: readonly PolicyRule[], effect: string): Compared[] =>
  rules
    .filter((rule) => rule.effect === effect)
    .map((rule) => ({
      ...rule,
      named: patternsOf(rule.actions ?? rule.notActions ?? []),
      within: patternsOf(rule.resources),
    }))

/** Whether each action on each resource of the rule lies within one of the others. */
function liesWithin(rule: Compared, others: readonly Compared[], comparisons: Comparisons): boolean {
  const fitting = others.filter(({ condition }) => comparisons.follow(condition, rule.condition))
  const areCovered = (about: readonly Compared[]): boolean =>
    [...rule.within.texts].every((resource) =>
      about.some(({ within }) => comparisons.isCovered(resource, within)),
    )
  return rule.actions
    ? [...rule.named.texts].every((action) =>
        areCovered(fitting.filter((other) => isAbout(other, action, comparisons))),
      )
    : areCovered(fitting.filter((other) => isAboutAllBut(other, rule.named, comparisons)))
}

/** Whether a rule is about all actions that a pattern matches. */
const isAbout = ({ actions, named }: Compared, action: string, comparisons: Comparisons): boolean =>
  actions ? comparisons.isCovered(action, named) : comparisons.isDisjoint(action, named)

/** Whether a rule is about all actions but these. */
const isAboutAllBut = (
  { actions, named }: Compared,
  exceptions: Patterns,
  comparisons: Comparisons,
): boolean =>
  actions
    ? comparisons.isCovered('*', named)
    : [...named.texts].every((action) => comparisons.isCovered(action, exceptions))

/** Whether no action on a resource is one that both are about. */
const areApart = (one: Compared, other: Compared, comparisons: Comparisons): boolean =>
  [...one.within.texts].every((resource) => comparisons.isDisjoint(resource, other.within)) ||
  haveNoActionInCommon(one, other, comparisons)

function haveNoActionInCommon(one: Compared, other: Compared, comparisons: Comparisons): boolean {
  if (!one.actions) return other.actions !== undefined && haveNoActionInCommon(other, one, comparisons)
  return [...one.named.texts].every((action) =>
    other.actions ? comparisons.isDisjoint(action, other.named) : comparisons.isCovered(action, other.named),
  )
}
