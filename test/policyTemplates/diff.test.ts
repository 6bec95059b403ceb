import { describe, expect, test } from 'vitest'
import { diffTemplates } from '../../src/policyTemplates/diff.ts'

const template = (actions: unknown, condition?: unknown, effect = 'Allow'): string =>
  JSON.stringify({
    Effect: effect,
    Action: actions,
    ...(condition !== undefined && { Condition: condition }),
  })

const diff = (older: string, newer: string, type = 'ec2:Subnet') => diffTemplates(older, newer, type)

const NOTHING = {
  accessChange: 'NONE',
  actionsGained: [],
  actionsLost: [],
  patternsAdded: [],
  patternsRemoved: [],
  conditionsAdded: [],
  conditionsRemoved: [],
  conditionsChanged: [],
}

describe('texts that allow the same', () => {
  const base = template(['ec2:DescribeSubnets', 'ec2:CreateTags'], {
    StringEquals: { 'aws:ResourceTag/team': ['a', 'b'], 'ec2:Region': 'r' },
    Bool: { 'aws:SecureTransport': 'true' },
  })
  test.each([
    ['in another order', ['ec2:CreateTags', 'ec2:DescribeSubnets'], ['b', 'a'], 'aws:ResourceTag/team'],
    ['in another case', ['EC2:DESCRIBEsubnets', 'ec2:createtags'], ['a', 'b'], 'AWS:resourcetag/Team'],
    [
      'with duplicates',
      ['ec2:CreateTags', 'ec2:DescribeSubnets', 'ec2:CreateTags'],
      ['a', 'b', 'a'],
      'aws:ResourceTag/team',
    ],
  ])('%s are no change', async (_, actions, values, key) => {
    const other = template(
      actions,
      { Bool: { 'aws:SecureTransport': true }, StringEquals: { 'ec2:Region': ['r'], [key]: values } },
      'ALLOW',
    )
    expect(await diff(base, other)).toEqual(NOTHING)
    expect(await diff(other, base)).toEqual(NOTHING)
  })

  test('with other blanks, or an empty Condition in place of none, are no change', async () => {
    const plain = template('ec2:DescribeSubnets')
    expect(await diff(plain, plain.replaceAll(/([:,{}])/g, ' $1\n\t').replace('ec2 :\n\t', 'ec2:'))).toEqual(
      NOTHING,
    )
    expect(await diff(plain, template(['ec2:DescribeSubnets'], { StringEquals: {} }))).toEqual(NOTHING)
  })
})

describe('actions', () => {
  test('are spelled out by the catalogue on both sides', async () => {
    expect(
      await diff(template(['ec2:DescribeSubnet*', 'ec2:CreateTags']), template('EC2:?escribeSubnets')),
    ).toEqual({
      ...NOTHING,
      accessChange: 'BOTH',
      actionsLost: ['ec2:CreateTags'],
      patternsAdded: ['EC2:?escribeSubnets'],
      patternsRemoved: ['ec2:DescribeSubnet*'],
    })
  })

  test('that AWS adds later are thought of: a pattern in place of all that it matches today is wider', async () => {
    const describe = await diff(template('ec2:CreateTags'), template(['ec2:CreateTags', 'ec2:Describe*']))
    const all = template(['ec2:CreateTags', ...describe.actionsGained])
    expect(describe.actionsGained.length).toBeGreaterThan(100)
    expect(await diff(all, template(['ec2:CreateTags', 'ec2:Describe*']))).toEqual({
      ...NOTHING,
      accessChange: 'WIDER',
      patternsAdded: ['ec2:Describe*'],
    })
  })

  test('that the catalogue does not have count as themselves', async () => {
    const gone = template(['ec2:DescribeSubnets', 'ec2:HasGone'])
    expect(await diff(template('ec2:DescribeSubnets'), gone)).toMatchObject({
      accessChange: 'WIDER',
      actionsGained: ['ec2:HasGone'],
    })
    expect(await diff(gone, template('ec2:*'))).toMatchObject({ accessChange: 'WIDER', actionsLost: [] })
    expect(await diff(gone, template('ec2:DescribeSubnets'), 'gone:Type')).toMatchObject({
      accessChange: 'NARROWER',
      actionsLost: ['ec2:HasGone'],
    })
  })

  test.each([
    ['ec2:*', 'ec2:Describe*', 'NARROWER'],
    ['ec2:Describe*', 'ec2:*', 'WIDER'],
    ['ec2:Describe*', 'ec2:*Tags', 'BOTH'],
    ['ec2:*?*?', 'ec2:?*?*', 'NONE'],
    ['ec2:Describe*', 'ec2:Describe?*', 'NARROWER'],
    ['ec2:Describe?*', 'ec2:Describe*', 'WIDER'],
    ['ec2:Describe*s', 'ec2:Describe*Subnet*s', 'NARROWER'],
  ])('%s to %s is %s', async (older, newer, accessChange) => {
    expect(await diff(template(older), template(newer))).toMatchObject({ accessChange })
  })
})

describe('conditions', () => {
  const when = (condition?: unknown) => template('ec2:DescribeSubnets', condition)

  test.each<[what: string, older: unknown, newer: unknown, accessChange: string]>([
    ['one more', undefined, { Bool: { 'a:b': 'true' } }, 'NARROWER'],
    [
      'one less',
      { Bool: { 'a:b': 'true' }, Null: { 'a:b': 'false' } },
      { Null: { 'A:B': 'false' } },
      'WIDER',
    ],
    ['a value more', { StringEquals: { 'a:b': 'x' } }, { StringEquals: { 'A:B': ['y', 'x'] } }, 'WIDER'],
    [
      'a value more of a negated operator',
      { StringNotEquals: { 'a:b': 'x' } },
      { StringNotEquals: { 'a:b': ['x', 'y'] } },
      'NARROWER',
    ],
    [
      'a value more of a set',
      { 'ForAllValues:StringLike': { 'a:b': 'x' } },
      { 'ForAllValues:StringLike': { 'a:b': ['x', 'y'] } },
      'WIDER',
    ],
    ['a value in another case', { StringEquals: { 'a:b': 'x' } }, { StringEquals: { 'a:b': 'X' } }, 'BOTH'],
    ['IfExists', { StringEquals: { 'a:b': 'x' } }, { StringEqualsIfExists: { 'a:b': 'x' } }, 'WIDER'],
    ['another operator', { StringEquals: { 'a:b': 'x' } }, { StringLike: { 'a:b': 'x' } }, 'BOTH'],
    ['another set', { 'ForAnyValue:Bool': { 'a:b': 'x' } }, { 'ForAllValues:Bool': { 'a:b': 'x' } }, 'BOTH'],
    ['no value in place of one', { Bool: { 'a:b': 'true' } }, { Bool: { 'a:b': [] } }, 'BOTH'],
    ['a value of an unknown operator', { Near: { 'a:b': 'x' } }, { Near: { 'a:b': ['x', 'y'] } }, 'BOTH'],
    [
      'the same of an unknown operator',
      { Near: { 'a:b': ['y', 'x'] } },
      { Near: { 'A:b': ['x', 'y'] } },
      'NONE',
    ],
  ])('%s: %j to %j is %s', async (_, older, newer, accessChange) => {
    expect(await diff(when(older), when(newer))).toMatchObject({ accessChange })
  })

  test('are told that came, went, and changed', async () => {
    const older = when({ StringEquals: { 'a:b': ['x', 'y'], 'a:c': 'z' } })
    const newer = when({ StringEquals: { 'A:b': ['y', 'w'] }, Bool: { 'a:c': true } })
    expect(await diff(older, newer)).toEqual({
      ...NOTHING,
      accessChange: 'BOTH',
      conditionsAdded: [{ operator: 'Bool', key: 'a:c', values: ['true'] }],
      conditionsRemoved: [{ operator: 'StringEquals', key: 'a:c', values: ['z'] }],
      conditionsChanged: [{ operator: 'StringEquals', key: 'A:b', valuesAdded: ['w'], valuesRemoved: ['x'] }],
    })
  })
})
