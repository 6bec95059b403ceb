import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateDocument } from '../../src/policies/validateDocument.ts'
import { DOCUMENT } from '../harness/policies.ts'

const statement = { Effect: 'Allow', Action: 'oss:*', Resource: '*' }
const document = (...statements: unknown[]) => ({ Version: '1', Statement: statements })
const faults = (text: unknown) => validateDocument(typeof text === 'string' ? text : JSON.stringify(text))

describe('a policy document', () => {
  test.each<[what: string, text: unknown]>([
    [
      'the sample of CreatePolicy',
      '{ "Statement": [{ "Action": ["oss:*"], "Effect": "Allow", "Resource": ["acs:oss:*:*:*"]}], "Version": "1"}',
    ],
    ['strings and lists', document({ ...statement, Action: ['oss:Get*', 'oss:?'], Resource: ['a', 'b'] })],
    [
      'NotAction in place of Action',
      document(
        { Effect: 'Allow', NotAction: ['ram:*', 'ims:*'], Resource: '*' },
        {
          Effect: 'Deny',
          NotAction: 'oss:Get*',
          Resource: 'acs:oss:*:*:*',
          Condition: { Bool: { a: 'true' } },
        },
      ),
    ],
    ['several statements', document(statement, { ...statement, Effect: 'Deny' })],
    [
      'conditions, with values of any scalar kind',
      document({
        ...statement,
        Condition: {
          IpAddress: { 'acs:SourceIp': ['203.0.113.2', '203.0.113.3'] },
          Bool: { 'acs:MFAPresent': true },
          NumericLessThan: { 'oss:MaxKeys': 10 },
          StringNotLike: {},
        },
      }),
    ],
    ['white space', `\n\t ${DOCUMENT} \r\n`],
  ])('may have %s', (_, text) => {
    expect(faults(text)).toEqual([])
  })

  test.each<[what: string, text: unknown, answer: string[]]>([
    [
      'no JSON',
      '{"Version":"1",}',
      ['policyDocument is not JSON: expected a name in double quotes at line 1, column 16, but found "}".'],
    ],
    [
      'nothing',
      '',
      ['policyDocument is not JSON: expected a value at line 1, column 1, but found the end of the text.'],
    ],
    [
      'half of a surrogate pair',
      DOCUMENT.replace('*', '\ud83d'),
      ['policyDocument is not Unicode: it has half of a surrogate pair in it. Write the whole character.'],
    ],
    [
      'a list',
      [document(statement)],
      ['policyDocument must be an object with Version, Statement, not a list.'],
    ],
    ['a string', '"Allow"', ['policyDocument must be an object with Version, Statement, not a string.']],
    [
      'no elements',
      {},
      [
        'The element "Version" is missing: write "Version": "1".',
        'The element "Statement" is missing: list at least one statement.',
      ],
    ],
    [
      'the version of other clouds',
      { ...document(statement), Version: '2012-10-17' },
      ['Version must be "1", not "2012-10-17".'],
    ],
    [
      'a number for Version',
      { ...document(statement), Version: 1 },
      ['Version must be the string "1", not a number.'],
    ],
    [
      'an element more, and one in another case',
      { ...document(statement), Id: 'x', version: '1' },
      [
        'The element "Id" is unknown: there are Version and Statement.',
        'The element "version" is unknown. Did you mean "Version"? Upper and lower case matter.',
      ],
    ],
    [
      'an element twice',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"a","Resource":"b","Effect":"Deny"}],"Version":"1"}',
      [
        'The element "Version" is duplicated: keep one of them.',
        'Statement 1: The element "Effect" is duplicated: keep one of them.',
      ],
    ],
    [
      'one statement without a list',
      { ...document(), Statement: statement },
      ['Statement must be a list of statements, not an object.'],
    ],
    ['no statement', document(), ['Statement is an empty list: write at least one statement.']],
    [
      'a statement that is none',
      document(statement, 'Allow'),
      ['Statement 2 must be an object with Effect, Action or NotAction, Resource, not a string.'],
    ],
    [
      'a statement that lacks everything',
      document({}),
      [
        'Statement 1: The element "Effect" is missing: write "Effect": "Allow" or "Effect": "Deny".',
        'Statement 1: The element "Action" is missing: name the actions that the statement is about, or in "NotAction" those that it is not about.',
        'Statement 1: The element "Resource" is missing: name the resources that the statement is about.',
      ],
    ],
    [
      'elements of other policies',
      document({ ...statement, Principal: '*', NotPrincipal: '*', NotResource: 'a', Sid: 'x' }),
      [
        'Statement 1: The element "Principal" is not allowed: it is for whoever the policy is attached to.',
        'Statement 1: The element "NotPrincipal" is not allowed: it is for whoever the policy is attached to.',
        'Statement 1: The element "NotResource" is not allowed: name the resources that the statement is about in Resource.',
        'Statement 1: The element "Sid" is unknown: there are Effect, Action or NotAction, Resource and, optionally, Condition.',
      ],
    ],
    [
      'another effect',
      document({ ...statement, Effect: 'allow' }, { ...statement, Effect: true }),
      [
        'Statement 1: Effect must be "Allow" or "Deny", not "allow".',
        'Statement 2: Effect must be "Allow" or "Deny", not a boolean.',
      ],
    ],
    [
      'actions and resources that are no strings',
      document({ ...statement, Action: [], Resource: { a: 1 } }, { ...statement, Action: ['a', 1] }),
      [
        'Statement 1: Action is an empty list: name at least one action.',
        'Statement 1: Resource must be a string or a list of strings, not an object.',
        'Statement 2: Action must list strings, not a number.',
      ],
    ],
    [
      'Action and NotAction in one statement',
      document({ ...statement, NotAction: 'oss:Get*' }),
      ['Statement 1: The elements "Action" and "NotAction" exclude each other: keep one of them.'],
    ],
    [
      'NotAction that is misspelt, empty or no string',
      document(
        { Effect: 'Allow', notAction: 'a', Resource: 'b' },
        { Effect: 'Allow', NotAction: [], Resource: 'b' },
        { Effect: 'Allow', NotAction: ['a', 1], Resource: 'b' },
        { Effect: 'Allow', NotAction: null, Resource: 'b' },
      ),
      [
        'Statement 1: The element "notAction" is unknown. Did you mean "NotAction"? Upper and lower case matter.',
        'Statement 2: NotAction is an empty list: name at least one action.',
        'Statement 3: NotAction must list strings, not a number.',
        'Statement 4: NotAction must be a string or a list of strings, not null.',
      ],
    ],
    [
      'conditions that are none',
      document(
        { ...statement, Condition: 'x' },
        { ...statement, Condition: { Bool: true, IpAddress: { 'acs:SourceIp': [null, {}] } } },
      ),
      [
        'Statement 1: Condition must be an object, such as {"IpAddress": {"acs:SourceIp": "203.0.113.2"}}, not a string.',
        'Statement 2: The condition operator "Bool" must hold an object of condition keys and their values, not a boolean.',
        'Statement 2: The condition key "acs:SourceIp" must have a string, a number, a boolean or a list of them, not null in a list.',
        'Statement 2: The condition key "acs:SourceIp" must have a string, a number, a boolean or a list of them, not an object in a list.',
      ],
    ],
    [
      'an operator and a key twice',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"a","Resource":"b","Condition":{"Bool":{"a":true,"A":false},"Bool":{}}}]}',
      [
        'Statement 1: The condition operator "Bool" is duplicated: write its keys in one object.',
        `Statement 1: The condition key "A" is duplicated in "Bool": list its values under one key. Upper and lower case don't matter.`,
      ],
    ],
  ])('must not have %s', (_, text, answer) => {
    expect(faults(text)).toEqual(answer)
  })

  test('is judged whatever it is, with JSON.parse as the measure of what is JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.jsonValue().map((value) => JSON.stringify(document(value))),
        ),
        (text) => {
          const answer = validateDocument(text)
          expect(answer.every((fault) => fault.length > 0)).toBe(true)
          if (answer.length > 0) return
          const { Version, Statement } = JSON.parse(text)
          expect(Version).toBe('1')
          expect(Statement.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
