import { describe, expect, test } from 'vitest'
import { actionsOf } from '../../src/policyTemplates/catalogue/actions.ts'
import { resourceTypes } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { diffTemplates } from '../../src/policyTemplates/diff.ts'
import { changedConditions, contextsOf, type Draw, drawConditions, drawFrom } from '../harness/drawn.ts'
import { type Conditions, expressionOf } from '../harness/evaluator.ts'
import { randomFrom, SEED } from '../harness/random.ts'
import { SWAPPED, Verdicts } from '../harness/verdicts.ts'

/** Of each resource type, and with conditions: `npm run proof` draws more. */
const PAIRS_OF_A_TYPE = Number(process.env['DIFF_PAIRS_OF_A_TYPE'] ?? 5)
const PAIRS = Number(process.env['DIFF_PAIRS'] ?? 500)

interface Template {
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Condition: Conditions
}

/** An action as somebody may write it: in some case, with wildcards, or one that AWS does not have. */
function drawAction(names: readonly string[], service: string, { one, is, below }: Draw): string {
  const name = one(names)
  if (is(0.1)) return `${service}:${one(['Gone', 'gone', 'HasGone', name.slice(1)])}`
  if (is(0.3)) return `${service}:${is(0.5) ? name.toUpperCase() : name}`
  const from = below(name.length)
  const wild = one(['*', '?', '?*', '*?*?', '**', '*?'])
  return `${service}:${name.slice(0, from)}${wild}${is(0.4) ? '' : name.slice(from + 1 + below(4))}`
}

function drawPair(draw: Draw, anAction: () => string, someConditions: (of?: Conditions) => Conditions) {
  const { is, some } = draw
  const older: Template = { Effect: 'Allow', Action: some(1, 5, anAction), Condition: someConditions() }
  const kept = older.Action.filter(() => is(0.8))
  const newer: Template = {
    Effect: 'Allow',
    Action: [...kept, ...some(kept.length === 0 ? 1 : 0, is(0.5) ? 0 : 2, anAction)].reverse(),
    Condition: is(0.5) ? older.Condition : someConditions(older.Condition),
  }
  return [older, newer] as const
}

/** Those of the actions that a template allows, whatever its conditions. */
function allowedOf(actions: readonly string[], { Action }: Template): ReadonlySet<string> {
  const expressions = Action.map((pattern) => expressionOf(pattern, 'i'))
  return new Set(actions.filter((action) => expressions.some((expression) => expression.test(action))))
}

const diffOf = (older: Template, newer: Template, type: string) =>
  diffTemplates(JSON.stringify(older), JSON.stringify(newer), type)

const isMore = (one: readonly string[], other: readonly string[]): boolean => {
  const there = new Set(other)
  return one.some((access) => !there.has(access))
}

/** Each action once, in its first spelling. */
const distinct = (actions: readonly string[]): string[] =>
  actions.filter(
    (action, at) => actions.findIndex((other) => other.toLowerCase() === action.toLowerCase()) === at,
  )

describe(`what is gained and lost is what an evaluator finds, action by action (FAULT_SEED=${SEED})`, () => {
  test.each(resourceTypes)('$resourceType', async (type) => {
    const { service, names } = await actionsOf(type)
    const known = names.map((name) => `${service}:${name}`)
    const isKnown = new Set(known.map((action) => action.toLowerCase()))
    const draw = drawFrom(randomFrom(SEED + resourceTypes.indexOf(type)))
    for (let pair = 0; pair < PAIRS_OF_A_TYPE; pair++) {
      const [older, newer] = drawPair(
        draw,
        () => drawAction(names, service, draw),
        () => ({}),
      )
      const only = (one: Template, other: Template): string[] => {
        const named = distinct(one.Action).filter(
          (action) => !/[*?]/.test(action) && !isKnown.has(action.toLowerCase()),
        )
        const allowed = allowedOf([...known, ...named], one)
        const others = allowedOf([...allowed], other)
        return [...allowed].filter((action) => !others.has(action))
      }
      const diff = await diffOf(older, newer, type.resourceType)
      expect([diff.actionsGained, diff.actionsLost], JSON.stringify([older, newer])).toEqual([
        only(newer, older),
        only(older, newer),
      ])
      const swapped = await diffOf(newer, older, type.resourceType)
      expect(swapped).toEqual({
        accessChange: SWAPPED[diff.accessChange],
        actionsGained: diff.actionsLost,
        actionsLost: diff.actionsGained,
        patternsAdded: diff.patternsRemoved,
        patternsRemoved: diff.patternsAdded,
        conditionsAdded: [],
        conditionsRemoved: [],
        conditionsChanged: [],
      })
    }
  })
})

test(`${PAIRS} drawn pairs with conditions: no access is denied that an evaluator finds (FAULT_SEED=${SEED})`, async () => {
  const type = 'codebuild:Project'
  const names = ['BatchGetBuilds', 'BatchGetProjects', 'StartBuild', 'StopBuild', 'ListProjects']
  // With actions that AWS may add.
  const actions = [...names, 'B', 'BatchGetNews', 'StartNew', 'NewBuild', 'New', 'ListNews'].map(
    (name) => `codebuild:${name}`,
  )
  const draw = drawFrom(randomFrom(SEED))
  const verdicts = new Verdicts()
  for (let pair = 0; pair < PAIRS; pair++) {
    const [older, newer] = drawPair(
      draw,
      () => drawAction(names, 'codebuild', draw),
      (of) => (of ? changedConditions(of, draw) : drawConditions(draw)),
    )
    const allowed = (template: Template): string[] => {
      const contexts = contextsOf(template.Condition)
      return [...allowedOf(actions, template)].flatMap((action) =>
        contexts.map((context) => `${action} ${context}`),
      )
    }
    const [before, after] = [allowed(older), allowed(newer)]
    const { accessChange } = await diffOf(older, newer, type)
    verdicts.add(accessChange, { gained: isMore(after, before), lost: isMore(before, after) }, [older, newer])
    expect((await diffOf(newer, older, type)).accessChange).toBe(SWAPPED[accessChange])
  }
  const { none, narrower, pairs } = verdicts.shares('Templates')
  expect(pairs).toBeGreaterThan(PAIRS / 10)
  expect(none).toBeGreaterThan(0.5)
  expect(narrower).toBeGreaterThan(0.65)
})
