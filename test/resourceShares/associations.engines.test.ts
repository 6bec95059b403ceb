import { describe, expect, test } from 'vitest'
import { resourceTypes } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { arnOf, createVersion, permissionWith, readPermission, setDefault } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import {
  associate,
  countsOf,
  deleteShare,
  disassociate,
  heldBy,
  permissionFor,
  shareOf,
} from '../harness/shares.ts'

const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)
const replace = { replace: true }

describe('associateResourceSharePermission', () => {
  test('gives the share a further permission, in its default version', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const share = await shareOf(client)
    const before = await readPermission(client, arn)
    expect(await associate(client, share, arn)).toMatchObject({
      replayed: false,
      returnValue: true,
      errors: [],
      resourceShare: { permissions: [{ isDefaultVersion: true, permissionVersion: { version: 2 } }] },
    })
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 1 })
    // A count is no change of the permission.
    expect((await readPermission(client, arn)).revision).toBe(before.revision)
  })

  test('is refused for an occupied type unless it may replace; what is there already is success', async () => {
    const client = newClient()
    const [a, b] = [await permissionWith(client, 'a', 1), await permissionWith(client, 'b', 1)]
    const share = await shareOf(client, a)
    const refused = await associate(client, share, b)
    expect(codes(refused)).toEqual(['OperationNotPermittedException'])
    expect(refused).toMatchObject({ returnValue: false, errors: [{ blockers: [] }] })
    expect(refused.errors[0].message).toContain('replace: true')
    expect(await associate(client, share, a)).toMatchObject({ returnValue: true, errors: [] })
    expect([await countsOf(client, a), await countsOf(client, b)]).toEqual([{ 1: 1 }, { 1: 0 }])
    expect(await associate(client, share, b, replace)).toMatchObject({ returnValue: true, errors: [] })
    expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${b}:1` })
    expect([await countsOf(client, a), await countsOf(client, b)]).toEqual([{ 1: 0 }, { 1: 1 }])
  })

  test('refreshes an outdated version to the default only where it may replace', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const share = await shareOf(client, arn)
    await createVersion(client, arn)
    expect(codes(await associate(client, share, arn))).toEqual(['OperationNotPermittedException'])
    expect(await associate(client, share, arn, replace)).toMatchObject({ returnValue: true })
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 1 })
    // Nothing more to change.
    const [{ lastUpdatedTime }] = await associations(client, arn)
    expect(await associate(client, share, arn, replace)).toMatchObject({ returnValue: true })
    expect(await associations(client, arn)).toMatchObject([{ lastUpdatedTime }])
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 1 })
  })

  test('takes a version only where it is the default', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const share = await shareOf(client)
    for (const permissionVersion of [0, 1, 3]) {
      expect(codes(await associate(client, share, arn, { permissionVersion }))).toEqual([
        'InvalidParameterException',
      ])
    }
    expect(codes(await associate(client, share, arn, { permissionVersion: 2 }))).toEqual([])
    expect(codes(await associate(client, share, arn, { permissionVersion: 1 }))).toEqual([
      'InvalidParameterException',
    ])
  })

  test('knows no missing share or permission, and reports both', async () => {
    const client = newClient()
    const gone = await shareOf(client)
    await deleteShare(client, gone)
    const there = await shareOf(client)
    const arn = await permissionWith(client, 'p', 1)
    expect(codes(await associate(client, gone, arn))).toEqual(['UnknownResourceException'])
    expect(codes(await associate(client, there, arnOf(client, 'missing')))).toEqual([
      'UnknownResourceException',
    ])
    expect(codes(await associate(client, gone, arnOf(client, 'missing')))).toHaveLength(2)
    expect(codes(await associate(client, 'nonsense', 'arn:aws:ram::aws:permission/X'))).toEqual([
      'MalformedArnException',
      'InvalidParameterException',
    ])
    expect(await countsOf(client, arn)).toEqual({ 1: 0 })
  })

  test('gives a share no 41st permission, also where several come at once', async () => {
    const client = newClient()
    const arns = await Promise.all(resourceTypes.slice(0, 44).map((type) => permissionFor(client, type)))
    const share = await shareOf(client, ...arns.slice(0, 38))
    const answers = await Promise.all(arns.slice(38).map((arn) => associate(client, share, arn)))
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject(
      Array(4).fill({
        code: 'OperationNotPermittedException',
        message:
          'The resource share already has 40 permissions, the most that it can have. Take one away with disassociateResourceSharePermission, or use another share.',
        path: ['input', 'resourceShareArn'],
        blockers: [],
      }),
    )
    expect(Object.keys((await heldBy(client, share)) ?? {})).toHaveLength(40)
    // Replacing needs no room.
    const [first = ''] = arns
    await createVersion(client, first, { policyTemplate: '{"Effect":"Allow","Action":"acm-pca:*"}' })
    expect(codes(await associate(client, share, first, replace))).toEqual([])
  })

  test('ends with one permission and right counts however many callers replace at once', async () => {
    const client = newClient()
    const arns = await Promise.all(['a', 'b', 'c'].map((name) => permissionWith(client, name, 1)))
    const share = await shareOf(client)
    await Promise.all([...arns, ...arns].map((arn) => associate(client, share, arn, replace)))
    const held = Object.values((await heldBy(client, share)) ?? {})
    expect(held).toHaveLength(1)
    const counts = await Promise.all(arns.map((arn) => countsOf(client, arn)))
    expect(counts).toEqual(arns.map((arn) => ({ 1: held[0] === `${arn}:1` ? 1 : 0 })))
  })

  test('is done once for a client token', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const share = await shareOf(client)
    const first = await associate(client, share, arn, { clientToken: 't' })
    await disassociate(client, share, arn)
    expect(await associate(client, share, arn, { clientToken: 't' })).toMatchObject({
      clientToken: first.clientToken,
      replayed: true,
      returnValue: true,
    })
    expect(await heldBy(client, share)).toEqual({})
    expect(codes(await associate(client, share, arn, { clientToken: 't', ...replace }))).toEqual([
      'IdempotentParameterMismatchException',
    ])
  })
})

describe('disassociateResourceSharePermission', () => {
  test('takes the permission away, whichever version the share has', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const share = await shareOf(client, arn)
    await createVersion(client, arn)
    expect(await disassociate(client, share, arn)).toMatchObject({
      returnValue: true,
      errors: [],
      resourceShare: { permissions: [] },
    })
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 0 })
  })

  test('knows no missing share, and no permission that the share does not have', async () => {
    const client = newClient()
    const [a, b] = [await permissionWith(client, 'a', 1), await permissionWith(client, 'b', 1)]
    const share = await shareOf(client, a)
    const gone = await shareOf(client)
    await deleteShare(client, gone)
    for (const answer of [await disassociate(client, share, b), await disassociate(client, gone, a)]) {
      expect(codes(answer)).toEqual(['UnknownResourceException'])
      expect(answer.returnValue).toBe(false)
    }
    expect(codes(await disassociate(client, 'nonsense', 'nonsense'))).toEqual([
      'MalformedArnException',
      'MalformedArnException',
    ])
    expect(await countsOf(client, a)).toEqual({ 1: 1 })
  })
})

describe('counts', () => {
  test('are right after a crowd of changes at once', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const other = await permissionWith(client, 'q', 1)
    const shares = await Promise.all(Array.from({ length: 5 }, () => shareOf(client, arn)))
    await Promise.all(
      shares.flatMap((share, index) => [
        setDefault(client, arn, 1 + (index % 3)),
        associate(client, share, arn, replace),
        associate(client, share, other, replace),
        disassociate(client, share, arn),
      ]),
    )
    const held = await Promise.all(shares.map((share) => heldBy(client, share)))
    const expected = (permission: string, version: number) =>
      held.filter((one) => one?.['ec2:Subnet'] === `${permission}:${version}`).length
    expect(await countsOf(client, arn)).toEqual({
      1: expected(arn, 1),
      2: expected(arn, 2),
      3: expected(arn, 3),
    })
    expect(await countsOf(client, other)).toEqual({ 1: expected(other, 1) })
  })
})

async function associations(client: ReturnType<typeof newClient>, arn: string) {
  const { data } = await client(
    'query ($arn: ID!) { permission(arn: $arn) { associations { nodes { lastUpdatedTime } } } }',
    { arn },
  )
  return data.permission.associations.nodes
}
