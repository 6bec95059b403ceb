import { describe, expect, test } from 'vitest'
import { resourceTypes } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { arnOf, createVersion, permissionWith, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { countsOf, createShare, heldBy, permissionFor, shareOf } from '../harness/shares.ts'

const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, ...path.slice(1)].join(' '))

/** As many resource types as a share can have permissions, and one more. */
const TYPES = resourceTypes.slice(0, 41)

describe('createResourceShare', () => {
  test('gives the share the default version of each permission, and counts it there', async () => {
    const client = newClient()
    const subnets = await permissionWith(client, 'subnets', 3)
    await setDefault(client, subnets, 2)
    const [type] = TYPES
    if (!type) throw new Error('there is no resource type')
    const other = await permissionFor(client, type)
    const answer = await createShare(client, [subnets, other])
    expect(answer).toMatchObject({ replayed: false, errors: [] })
    expect(answer.resourceShare.arn).toMatch(
      new RegExp(`^arn:aws:ram:us-east-1:${client.accountId}:resource-share/[0-9a-f-]{36}$`),
    )
    expect(await heldBy(client, answer.resourceShare.arn)).toEqual({
      'ec2:Subnet': `${subnets}:2`,
      [type.resourceType]: `${other}:1`,
    })
    expect(await countsOf(client, subnets)).toEqual({ 1: 0, 2: 1, 3: 0 })
    expect(await countsOf(client, other)).toEqual({ 1: 1 })
  })

  test('needs no permission, and takes any printable name', async () => {
    const client = newClient()
    for (const name of ['a', ' ', 'ä#\u{1f600}'.repeat(32), 'x'.repeat(128)]) {
      const { resourceShare, errors } = await createShare(client, [], { name })
      expect(errors).toEqual([])
      expect(resourceShare).toMatchObject({ name, permissions: [] })
    }
    for (const name of ['', 'x'.repeat(129), 'a\nb', '\u0000', '\u2028']) {
      expect(codes(await createShare(client, [], { name }))).toEqual(['InvalidParameterException name'])
    }
  })

  test('gives an outdated share nothing: a later default is for later shares', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const before = await shareOf(client, arn)
    await createVersion(client, arn)
    const after = await shareOf(client, arn)
    expect(await heldBy(client, before)).toEqual({ 'ec2:Subnet': `${arn}:1` })
    expect(await heldBy(client, after)).toEqual({ 'ec2:Subnet': `${arn}:2` })
    expect(await countsOf(client, arn)).toEqual({ 1: 1, 2: 1 })
  })

  test('reports every error of its arguments together', async () => {
    const client = newClient()
    const answer = await createShare(client, ['nonsense', 'arn:aws:ram::aws:permission/X'], {
      name: '',
      tags: [{ key: 'aws:a', value: '' }],
    })
    expect(codes(answer).sort()).toEqual([
      'InvalidParameterException name',
      'InvalidParameterException permissionArns 1',
      'InvalidParameterException tags 0 key',
      'MalformedArnException permissionArns 0',
    ])
    expect(answer.resourceShare).toBeNull()
  })

  test('knows no missing permissions, and reports each', async () => {
    const client = newClient()
    const there = await permissionWith(client, 'there', 1)
    const foreign = await permissionWith(newClient(), 'foreign', 1)
    const also = await permissionWith(newClient(), 'also', 1)
    const answer = await createShare(client, [there, arnOf(client, 'missing'), foreign, also])
    expect(codes(answer)).toEqual([
      'UnknownResourceException permissionArns 1',
      'UnknownResourceException permissionArns 2',
      'UnknownResourceException permissionArns 3',
    ])
    expect(await countsOf(client, there)).toEqual({ 1: 0 })
  })

  test('refuses two permissions of one resource type, and one that is duplicated', async () => {
    const client = newClient()
    const one = await permissionWith(client, 'one', 1)
    const two = await permissionWith(client, 'two', 1)
    const expected = ['InvalidParameterException permissionArns 1']
    expect(codes(await createShare(client, [one, two]))).toEqual(expected)
    expect(codes(await createShare(client, [one, one]))).toEqual(expected)
    // What is missing is reported beside it.
    expect(codes(await createShare(client, [one, arnOf(client, 'gone'), two]))).toEqual([
      'UnknownResourceException permissionArns 1',
      'InvalidParameterException permissionArns 2',
    ])
    expect([await countsOf(client, one), await countsOf(client, two)]).toEqual([{ 1: 0 }, { 1: 0 }])
  })

  test('takes 40 permissions and refuses 41', async () => {
    const client = newClient()
    const arns = await Promise.all(TYPES.map((type) => permissionFor(client, type)))
    expect(codes(await createShare(client, arns))).toEqual(['InvalidParameterException permissionArns'])
    const share = await shareOf(client, ...arns.slice(0, 40))
    expect(Object.keys((await heldBy(client, share)) ?? {})).toHaveLength(40)
  })

  test('is never given a version that stopped being the default meanwhile', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const shares = Array.from({ length: 8 }, () => shareOf(client, arn))
    const defaults = Array.from({ length: 8 }, (_, index) => setDefault(client, arn, 1 + (index % 2)))
    await Promise.all([...shares, ...defaults])
    const held = await Promise.all(shares.map(async (share) => heldBy(client, await share)))
    const counts = await countsOf(client, arn)
    for (const version of [1, 2]) {
      const on = held.filter((one) => one?.['ec2:Subnet'] === `${arn}:${version}`)
      expect(on).toHaveLength(counts[version] ?? -1)
    }
  })

  test('is done once for a client token, also where the share has gone since', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const first = await createShare(client, [arn], { clientToken: 't' })
    const repeated = await createShare(client, [arn], { clientToken: 't' })
    expect(repeated).toEqual({ ...first, replayed: true })
    expect(codes(await createShare(client, [], { clientToken: 't' }))).toEqual([
      'IdempotentParameterMismatchException clientToken',
    ])
    expect(await countsOf(client, arn)).toEqual({ 1: 1 })
  })
})
