import { expect, test } from 'vitest'
import { diffDocuments } from '../../src/policies/diff.ts'
import {
  CONTEXT_COUNT,
  changedConditions,
  contextsOf,
  type Draw,
  drawConditions,
  drawFrom,
} from '../harness/drawn.ts'
import { type Conditions, expressionOf } from '../harness/evaluator.ts'
import { randomFrom, SEED } from '../harness/random.ts'
import { SWAPPED, Verdicts } from '../harness/verdicts.ts'

/** `npm run proof` draws more. */
const PAIRS = Number(process.env['DIFF_PAIRS'] ?? 500)

interface Statement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: readonly string[]
  readonly NotAction?: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition: Conditions
}

const ACTIONS = ['oss:Get', 'oss:GetObject', 'oss:PutObject', 'oss:putobject', 'ecs:Stop', 'ecs:Start', 'x']
const RESOURCES = ['acs:oss:a', 'acs:oss:ab', 'acs:oss:b', 'acs:ecs:a', 'y']

const drawPattern = (texts: readonly string[], { one, is, below }: Draw): string => {
  const text = one(texts)
  if (is(0.5)) return text
  const from = below(text.length)
  return `${text.slice(0, from)}${one(['*', '?', '?*', '*?'])}${is(0.5) ? '' : text.slice(from + 1 + below(3))}`
}

function drawStatement(draw: Draw): Statement {
  const { is, some } = draw
  const actions = some(1, 3, () => drawPattern(ACTIONS, draw))
  return {
    Effect: is(0.7) ? 'Allow' : 'Deny',
    ...(is(0.2) ? { NotAction: actions } : { Action: actions }),
    Resource: is(0.3) ? ['*'] : some(1, 2, () => drawPattern(RESOURCES, draw)),
    Condition: is(0.5) ? {} : drawConditions(draw),
  }
}

/** The same statement but for one place. */
function changed(statement: Statement, draw: Draw): Statement {
  const { is, below, one } = draw
  const list = (texts: readonly string[], known: readonly string[]): readonly string[] =>
    is(0.5) || texts.length < 2
      ? [...texts, drawPattern(known, draw)]
      : texts.filter((_, at) => at !== below(texts.length) || texts.length === 1)
  const { Action, NotAction } = statement
  switch (one(['actions', 'resources', 'condition'])) {
    case 'actions':
      if (Action) return { ...statement, Action: list(Action, ACTIONS) }
      return { ...statement, NotAction: list(NotAction ?? [], ACTIONS) }
    case 'resources':
      return { ...statement, Resource: list(statement.Resource, RESOURCES) }
    default:
      return { ...statement, Condition: changedConditions(statement.Condition, draw) }
  }
}

/** A statement as two that say the same. */
const divided = (statement: Statement): Statement[] =>
  statement.Action && statement.Action.length > 1
    ? [
        { ...statement, Action: statement.Action.slice(1) },
        { ...statement, Action: statement.Action.slice(0, 1) },
      ]
    : [{ ...statement, Resource: statement.Resource.slice(0, 1) }, statement]

function drawPair(draw: Draw): readonly [older: Statement[], newer: Statement[]] {
  const { is, some } = draw
  const older = some(1, 4, () => drawStatement(draw))
  const kept = older.flatMap((statement) => {
    if (is(0.15)) return []
    if (is(0.2)) return divided(statement)
    return [is(0.25) ? changed(statement, draw) : statement]
  })
  const newer = [...kept, ...some(kept.length === 0 ? 1 : 0, is(0.6) ? 0 : 1, () => drawStatement(draw))]
  return [older, is(0.5) ? newer : newer.reverse()]
}

const ALLOWED = 1
const DENIED = 2

/** What a document says of each request: of each action on each resource, whatever else the request holds. */
function judged(statements: readonly Statement[], flags: string): Uint8Array {
  const requests = new Uint8Array(ACTIONS.length * RESOURCES.length * CONTEXT_COUNT)
  const matched = (patterns: readonly string[], texts: readonly string[]): number[] => {
    const expressions = patterns.map((pattern) => expressionOf(pattern, flags))
    return texts.flatMap((text, index) =>
      expressions.some((expression) => expression.test(text)) ? [index] : [],
    )
  }
  for (const { Effect, Action, NotAction, Resource, Condition } of statements) {
    const named = matched(Action ?? NotAction ?? [], ACTIONS)
    const about = Action ? named : ACTIONS.flatMap((_, index) => (named.includes(index) ? [] : [index]))
    const contexts = contextsOf(Condition)
    for (const action of about) {
      for (const resource of matched(Resource, RESOURCES)) {
        const from = (action * RESOURCES.length + resource) * CONTEXT_COUNT
        for (const context of contexts) {
          requests[from + context] = Effect === 'Deny' ? DENIED : (requests[from + context] ?? 0) | ALLOWED
        }
      }
    }
  }
  return requests
}

const isMore = (one: Uint8Array, other: Uint8Array): boolean =>
  one.some((verdict, request) => verdict === ALLOWED && other[request] !== ALLOWED)

test(`${PAIRS} drawn pairs: no access is denied that an evaluator finds (FAULT_SEED=${SEED})`, () => {
  const draw = drawFrom(randomFrom(SEED))
  const verdicts = new Verdicts()
  const ofAnyCase = new Verdicts()
  for (let pair = 0; pair < PAIRS; pair++) {
    const [older, newer] = drawPair(draw)
    const texts = [older, newer].map((Statement) => JSON.stringify({ Version: '1', Statement })) as [
      string,
      string,
    ]
    const { accessChange, rulesAdded, rulesRemoved } = diffDocuments(...texts)
    // The cloud doesn't say whether its actions and resources know case: what is claimed holds either way.
    for (const [flags, all] of [
      ['', verdicts],
      ['i', ofAnyCase],
    ] as const) {
      const [before, after] = [judged(older, flags), judged(newer, flags)]
      all.add(accessChange, { gained: isMore(after, before), lost: isMore(before, after) }, [older, newer])
    }
    const [before, after] = texts
    expect(diffDocuments(after, before)).toEqual({
      accessChange: SWAPPED[accessChange],
      rulesAdded: rulesRemoved,
      rulesRemoved: rulesAdded,
    })
  }
  const { none, narrower, pairs } = verdicts.shares('Policies')
  expect(pairs).toBeGreaterThan(PAIRS / 10)
  expect(none).toBeGreaterThan(0.78)
  expect(narrower).toBeGreaterThan(0.8)
})
