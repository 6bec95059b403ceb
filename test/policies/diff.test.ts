import { describe, expect, test } from 'vitest'
import { diffDocuments } from '../../src/policies/diff.ts'

interface Statement {
  readonly Effect: string
  readonly Action?: unknown
  readonly NotAction?: unknown
  readonly Resource: unknown
  readonly Condition?: unknown
}

const document = (...statements: Statement[]): string =>
  JSON.stringify({ Version: '1', Statement: statements })
const allow = (actions: unknown, resources: unknown = '*', condition?: unknown): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...(condition !== undefined && { Condition: condition }),
})
const deny = (actions: unknown, resources: unknown = '*', condition?: unknown): Statement => ({
  ...allow(actions, resources, condition),
  Effect: 'Deny',
})
const but = (actions: unknown, effect = 'Allow', resources: unknown = '*'): Statement => ({
  Effect: effect,
  NotAction: actions,
  Resource: resources,
})

const [GET, LIST, PUT] = ['oss:Get*', 'oss:List*', 'oss:PutObject']
/** A policy variable: a user may be called anything. */
const VARIABLE = '\u0024{acs:UserName}'
const FROM = { IpAddress: { 'acs:SourceIp': '203.0.113.2' } }

describe('the same rules, however they are written, are no change', () => {
  test.each<[what: string, older: Statement[], newer: Statement[]]>([
    ['in another order', [allow([GET, LIST]), deny(PUT)], [deny([PUT]), allow([LIST, GET])]],
    ['twice', [allow(GET)], [allow([GET, GET]), allow(GET, ['*', '*'])]],
    [
      'in statements of their own',
      [allow([GET, LIST], '*', FROM)],
      [allow(GET, '*', FROM), allow(LIST, '*', FROM)],
    ],
    [
      'with keys in another case',
      [allow(GET, '*', FROM)],
      [allow(GET, '*', { IpAddress: { 'ACS:sourceIP': ['203.0.113.2'] } })],
    ],
    ['with an empty Condition', [allow(GET)], [allow(GET, '*', {})]],
    ['NotAction in another order', [but([GET, PUT], 'Deny')], [but([PUT, GET, PUT], 'Deny')]],
  ])('%s', (_, older, newer) => {
    expect(diffDocuments(document(...older), document(...newer))).toEqual({
      accessChange: 'NONE',
      rulesAdded: [],
      rulesRemoved: [],
    })
  })

  test('with their resources divided, too, though the rules then differ', () => {
    const [whole, parts] = [
      document(allow([GET, LIST], ['a', 'b'])),
      document(allow(LIST, 'b'), allow([GET, LIST], 'a'), allow(GET, 'b')),
    ]
    expect(diffDocuments(whole, parts).accessChange).toBe('NONE')
    expect(diffDocuments(parts, whole).accessChange).toBe('NONE')
  })
})

describe('the word for a change', () => {
  test.each<[what: string, older: Statement[], newer: Statement[], accessChange: string]>([
    ['an Allow less', [allow(GET), allow(PUT)], [allow(GET)], 'NARROWER'],
    ['an Allow more', [allow(GET)], [allow(GET), allow(PUT)], 'WIDER'],
    ['a Deny more', [allow('oss:*')], [allow('oss:*'), deny(PUT)], 'NARROWER'],
    ['a Deny less', [allow('oss:*'), deny(PUT)], [allow('oss:*')], 'WIDER'],
    ['a Deny less of what is not allowed', [allow(GET), deny(PUT)], [allow(GET)], 'NONE'],
    [
      'a Deny less of what is not allowed there',
      [allow(PUT, 'a*'), deny(PUT, 'b*')],
      [allow(PUT, 'a*')],
      'NONE',
    ],
    [
      'a Deny less that may be meant in another case',
      [allow('OSS:put*'), deny(PUT)],
      [allow('OSS:put*')],
      'WIDER',
    ],
    ['a pattern that covers', [allow('oss:*')], [allow([GET, LIST])], 'NARROWER'],
    ['a resource that is covered', [allow(GET, 'a*')], [allow(GET, ['ab', 'ac'])], 'NARROWER'],
    ['an Allow that is denied', [allow(GET)], [allow([GET, PUT]), deny('oss:Put*')], 'NONE'],
    ['a condition more', [allow(GET)], [allow(GET, '*', FROM)], 'NARROWER'],
    ['a condition more of a Deny', [allow('*'), deny(GET)], [allow('*'), deny(GET, '*', FROM)], 'WIDER'],
    ['an exception more', [but([GET])], [but([GET, PUT])], 'NARROWER'],
    [
      'an exception more of a Deny',
      [allow('*'), but([GET], 'Deny')],
      [allow('*'), but([GET, PUT], 'Deny')],
      'WIDER',
    ],
    ['all but some in place of all', [allow('*')], [but(GET)], 'NARROWER'],
    ['an action that is no exception', [but(PUT)], [allow(GET)], 'NARROWER'],
    ['an action that is an exception', [but('oss:*')], [allow(GET)], 'BOTH'],
    ['a Deny of all but what is allowed', [allow(GET), but('oss:*', 'Deny')], [allow(GET)], 'NONE'],
    ['other actions', [allow(GET)], [allow(PUT)], 'BOTH'],
    ['the case of an action', [allow('oss:PutObject')], [allow('oss:putobject')], 'BOTH'],
    [
      'what a variable may hold',
      [allow(GET, `home/${'?'.repeat(VARIABLE.length)}`)],
      [allow(GET, `home/${VARIABLE}`)],
      'BOTH',
    ],
    ['a pattern around a variable', [allow(GET, 'home/*')], [allow(GET, `home/${VARIABLE}/x`)], 'NARROWER'],
    [
      'a Deny less where a variable may hold it',
      [allow(PUT, `a/${VARIABLE}`), deny(PUT, 'a/c')],
      [allow(PUT, `a/${VARIABLE}`)],
      'WIDER',
    ],
    ['half a character', [allow(GET, '??')], [allow(GET, '😀')], 'BOTH'],
  ])('%s: %j to %j is %s', (_, older, newer, accessChange) => {
    expect(diffDocuments(document(...older), document(...newer))).toMatchObject({ accessChange })
  })
})

test('the rules added and removed have what only they have, as it was written', () => {
  const condition = [{ operator: 'IpAddress', key: 'acs:SourceIp', values: ['203.0.113.2'] }]
  expect(
    diffDocuments(
      document(allow([GET, LIST]), but([PUT], 'Deny', ['a', 'b'])),
      document(allow([LIST, PUT]), allow(GET, '*', FROM), deny('oss:*', 'c')),
    ),
  ).toEqual({
    accessChange: 'BOTH',
    rulesAdded: [
      { effect: 'Allow', actions: [PUT], resources: ['*'], condition: [] },
      { effect: 'Allow', actions: [GET], resources: ['*'], condition },
      { effect: 'Deny', actions: ['oss:*'], resources: ['c'], condition: [] },
    ],
    rulesRemoved: [
      { effect: 'Allow', actions: [GET], resources: ['*'], condition: [] },
      { effect: 'Deny', notActions: [PUT], resources: ['a', 'b'], condition: [] },
    ],
  })
})
