import { type AccessChange, accessChange } from '../grammar/accessChange.ts'
import { Comparisons, patternsOf } from '../grammar/comparisons.ts'
import { type ConditionDiff, conditionDiff } from '../grammar/conditionDiff.ts'
import { isPattern } from '../grammar/covers.ts'
import { matcher } from '../grammar/wildcard.ts'
import { actionsOf } from './catalogue/actions.ts'
import { findResourceType } from './catalogue/resourceTypes.ts'
import { type PolicyStatement, readStatement } from './statement.ts'

/** What one policy template allows more and less than another. */
export interface TemplateDiff extends ConditionDiff {
  readonly accessChange: AccessChange
  /** The actions that only the newer one allows, in the order and spelling of the catalogue. */
  readonly actionsGained: readonly string[]
  readonly actionsLost: readonly string[]
  /** The patterns that only the newer one has, as written. */
  readonly patternsAdded: readonly string[]
  readonly patternsRemoved: readonly string[]
}

/**
 * Compares two texts that were accepted as policy templates of one resource type. Order, blanks, duplicates, and the case
 * of actions and condition keys make no difference.
 *
 * The actions gained and lost are those that AWS has today, by the catalogue; one that is named in a text and that AWS no
 * longer has counts as itself. The word for all of it is about actions to come, too: a pattern that no pattern of the older
 * text covers may allow more.
 */
export async function diffTemplates(
  older: string,
  newer: string,
  resourceType: string,
): Promise<TemplateDiff> {
  const before = readStatement(older)
  const after = readStatement(newer)
  const known = await catalogued(resourceType)
  const [allowedBefore, allowedAfter] = [allowedBy(before), allowedBy(after)]
  const only = (of: PolicyStatement, allowed: Allowed, others: Allowed): string[] =>
    distinct([...known, ...of.actions.filter((action) => !isPattern(action))]).filter(
      (action) => allowed(action) && !others(action),
    )
  return {
    accessChange: accessChange({
      nothingGained: isWithin(after, before),
      nothingLost: isWithin(before, after),
    }),
    actionsGained: only(after, allowedAfter, allowedBefore),
    actionsLost: only(before, allowedBefore, allowedAfter),
    patternsAdded: patternsOnlyIn(after, before),
    patternsRemoved: patternsOnlyIn(before, after),
    ...conditionDiff(before.condition, after.condition),
  }
}

/** The actions that a template of this resource type may allow, none where AWS no longer shares the type. */
async function catalogued(resourceType: string): Promise<string[]> {
  const type = findResourceType(resourceType)
  if (!type) return []
  const { service, names } = await actionsOf(type)
  return names.map((name) => `${service}:${name}`)
}

type Allowed = (action: string) => boolean

/** Whether an action is one of the statement's or matches one of its patterns. IAM's actions know no case. */
function allowedBy({ actions }: PolicyStatement): Allowed {
  const { texts, wild } = patternsOf(lowerCase(actions))
  const matchers = wild.map(matcher)
  return (action) => {
    const sought = action.toLowerCase()
    return texts.has(sought) || matchers.some((matches) => matches(sought))
  }
}

/** Whether it is proved that a statement allows nothing that the other one does not, today or later. */
function isWithin(inner: PolicyStatement, outer: PolicyStatement): boolean {
  const comparisons = new Comparisons()
  const patterns = patternsOf(lowerCase(outer.actions))
  return (
    comparisons.follow(outer.condition, inner.condition) &&
    [...new Set(lowerCase(inner.actions))].every((action) => comparisons.isCovered(action, patterns))
  )
}

function patternsOnlyIn({ actions }: PolicyStatement, others: PolicyStatement): string[] {
  const known = new Set(lowerCase(others.actions))
  return distinct(actions.filter(isPattern)).filter((pattern) => !known.has(pattern.toLowerCase()))
}

const lowerCase = (actions: readonly string[]): string[] => actions.map((action) => action.toLowerCase())

/** Each once, in its first spelling. */
const distinct = (actions: readonly string[]): string[] =>
  [...Map.groupBy(actions, (action) => action.toLowerCase()).values()].flatMap(([first]) => first ?? [])
