import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  readPermission,
  setDefault,
  TEMPLATE,
} from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { associate, countsOf, deleteShare, heldBy, shareOf } from '../harness/shares.ts'
import { accepted, replace, runWorker, sharesOn, workOf } from '../harness/works.ts'

const codes = ({ errors }: { errors: { code: string; path: string[] | null }[] }) =>
  errors.map(({ code, path }) => [code, ...(path ?? []).slice(1)].join(' '))

const blockers = ({ errors }: { errors: { blockers: object[] }[] }) =>
  errors.flatMap((error) => error.blockers)

describe('replacePermissionAssociations', () => {
  test('moves every share of every version to the default of another permission', async () => {
    const client = newClient()
    const from = await permissionWith(client, 'from', 1)
    const to = await permissionWith(client, 'to', 3)
    await setDefault(client, to, 2)
    const shares = await sharesOn(client, 3, from)
    await createVersion(client, from)
    shares.push(...(await sharesOn(client, 2, from)))
    const other = await shareOf(client, to)
    const { replacePermissionAssociationsWork: work, errors } = await replace(client, from, to)
    expect(errors).toEqual([])
    expect(work).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      fromPermissionArn: from,
      fromPermissionVersion: null,
      toPermissionArn: to,
      toPermissionVersion: 2,
      status: 'IN_PROGRESS',
      statusMessage: null,
      creationTime: expect.any(String),
      lastUpdatedTime: work.creationTime,
      totalCount: 5,
      replacedCount: 0,
      skippedCount: 0,
      progress: 0,
    })
    await runWorker(client, work.id)
    expect(await workOf(client, work.id)).toEqual({
      ...work,
      status: 'COMPLETED',
      lastUpdatedTime: expect.any(String),
      replacedCount: 5,
      progress: 1,
    })
    for (const share of [...shares, other]) {
      expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:2` })
    }
    expect(await countsOf(client, from)).toEqual({ 1: 0, 2: 0 })
    expect(await countsOf(client, to)).toEqual({ 1: 0, 2: 6, 3: 0 })
    // Its marks are gone.
    expect(codes(await deleteVersion(client, to, 1))).toEqual([])
    expect(codes(await deletePermission(client, from))).toEqual([])
  })

  test('links both permissions, so that who polls the work sees their counts', async () => {
    const client = newClient()
    const from = await permissionWith(client, 'from', 1)
    const to = await permissionWith(client, 'to', 2)
    await sharesOn(client, 3, from)
    const polled = async (id: string) => {
      const counts = '{ id versions { version resourceShareCount policyTemplate } }'
      const { data, errors } = await client(
        `{ replacePermissionAssociationsWork(id: "${id}") { status fromPermission ${counts} toPermission ${counts} } }`,
      )
      expect(errors).toBeUndefined()
      return data.replacePermissionAssociationsWork
    }
    const id = await accepted(client, from, to)
    expect(await polled(id)).toMatchObject({
      status: 'IN_PROGRESS',
      fromPermission: { id: from, versions: [{ version: 1, resourceShareCount: 3 }] },
      toPermission: { id: to, versions: [{ resourceShareCount: 0 }, { resourceShareCount: 0 }] },
    })
    await runWorker(client, id)
    expect(await polled(id)).toMatchObject({
      status: 'COMPLETED',
      fromPermission: {
        id: from,
        versions: [{ version: 1, resourceShareCount: 0, policyTemplate: TEMPLATE }],
      },
      toPermission: { id: to, versions: [{ version: 2, resourceShareCount: 3 }, { version: 1 }] },
    })
    await deletePermission(client, from)
    expect(await polled(id)).toMatchObject({
      status: 'COMPLETED',
      fromPermission: null,
      toPermission: { id: to },
    })
  })

  test('moves only the shares of one version, where one is named', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const [first = ''] = await sharesOn(client, 1, arn)
    await createVersion(client, arn)
    const [second = ''] = await sharesOn(client, 1, arn)
    await createVersion(client, arn)
    const id = await accepted(client, arn, arn, { fromPermissionVersion: 1 })
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 1, replacedCount: 1 })
    expect(await heldBy(client, first)).toEqual({ 'ec2:Subnet': `${arn}:3` })
    expect(await heldBy(client, second)).toEqual({ 'ec2:Subnet': `${arn}:2` })
  })

  test('brings every outdated share to the default where source and target are the same permission', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    for (const version of [2, 3]) {
      await sharesOn(client, version, arn)
      await createVersion(client, arn)
    }
    await sharesOn(client, 1, arn)
    const id = await accepted(client, arn, arn)
    expect(await workOf(client, id)).toMatchObject({ totalCount: 5, toPermissionVersion: 3 })
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', replacedCount: 5, progress: 1 })
    expect(await countsOf(client, arn)).toEqual({ 1: 0, 2: 0, 3: 6 })
    expect((await readPermission(client, arn)).versions.map(blockersOf)).toEqual([
      ['DEFAULT_VERSION', 'ATTACHED_TO_RESOURCE_SHARES'],
      [],
      [],
    ])
  })

  test('moves more shares than one transaction takes', async () => {
    const client = newClient()
    const [from, to] = [await permissionWith(client, 'from', 1), await permissionWith(client, 'to', 1)]
    await sharesOn(client, 230, from)
    const id = await accepted(client, from, to)
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 230,
      replacedCount: 230,
    })
    expect([await countsOf(client, from), await countsOf(client, to)]).toEqual([{ 1: 0 }, { 1: 230 }])
  })

  test('has ended where there is nothing to move', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    await shareOf(client, arn)
    const nothing = { status: 'COMPLETED', totalCount: 0, replacedCount: 0, skippedCount: 0, progress: 1 }
    for (const input of [{}, { fromPermissionVersion: 1 }, { fromPermissionVersion: 2 }]) {
      const { replacePermissionAssociationsWork, errors } = await replace(client, arn, arn, input)
      expect(errors).toEqual([])
      expect(replacePermissionAssociationsWork).toMatchObject(nothing)
    }
    // Nothing is marked.
    expect(codes(await deleteVersion(client, arn, 1))).toEqual([])
  })

  test('freezes its target and its versions, and keeps them safe from deletion', async () => {
    const client = newClient()
    const from = await permissionWith(client, 'from', 1)
    const [moved = ''] = await sharesOn(client, 1, from)
    const to = await permissionWith(client, 'to', 2)
    const id = await accepted(client, from, to)
    await createVersion(client, from)
    const later = await shareOf(client, from)
    await createVersion(client, to)
    const expected = { reason: 'TARGET_OF_REPLACE_WORK', version: 2, replaceWork: { id } }
    expect(blockers(await deleteVersion(client, to, 2))).toMatchObject([expected])
    expect(blockers(await deletePermission(client, to))).toMatchObject([expected])
    await deleteShare(client, moved)
    const emptied = { reason: 'SOURCE_OF_REPLACE_WORK', version: 1, replaceWork: { id } }
    expect(blockers(await deleteVersion(client, from, 1))).toMatchObject([emptied])
    expect(blockers(await deletePermission(client, from))).toMatchObject([
      emptied,
      { reason: 'ATTACHED_TO_RESOURCE_SHARES', version: 2 },
    ])
    const { versions } = await readPermission(client, from)
    expect(versions[1].deletionBlockers).toMatchObject([emptied])
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', totalCount: 1, skippedCount: 1 })
    // Made after the work was accepted, the version keeps its shares.
    expect(await heldBy(client, later)).toEqual({ 'ec2:Subnet': `${from}:2` })
    expect(codes(await deleteVersion(client, to, 2))).toEqual([])
    expect(codes(await deleteVersion(client, from, 1))).toEqual([])
  })

  test('refuses to carry shares back while they are carried there', async () => {
    const client = newClient()
    const [a, b] = [await permissionWith(client, 'a', 1), await permissionWith(client, 'b', 1)]
    await sharesOn(client, 1, a)
    await sharesOn(client, 1, b)
    const id = await accepted(client, a, b)
    const back = await replace(client, b, a)
    expect(codes(back)).toEqual(['OperationNotPermittedException'])
    expect(blockers(back)).toMatchObject([
      { reason: 'TARGET_OF_REPLACE_WORK', version: 1, replaceWork: { id } },
      { reason: 'SOURCE_OF_REPLACE_WORK', version: 1, replaceWork: { id } },
    ])
    expect(back.replacePermissionAssociationsWork).toBeNull()
    await runWorker(client, id)
    expect(codes(await replace(client, b, a))).toEqual([])
  })

  test('lets two works out of the same permission run: each share goes with one of them', async () => {
    const client = newClient()
    const [from, a, b] = await Promise.all(['from', 'a', 'b'].map((name) => permissionWith(client, name, 1)))
    if (!from || !a || !b) throw new Error('there are three')
    const shares = await sharesOn(client, 150, from)
    const works = [await accepted(client, from, a), await accepted(client, from, b)]
    await Promise.all(works.map((id) => runWorker(client, id)))
    const done = await Promise.all(works.map((id) => workOf(client, id)))
    const held = await Promise.all(shares.map((share) => heldBy(client, share)))
    const on = (arn: string) => held.filter((one) => one?.['ec2:Subnet'] === `${arn}:1`).length
    expect(on(a) + on(b)).toBe(150)
    expect(done).toMatchObject([
      { status: 'COMPLETED', totalCount: 150, replacedCount: on(a), skippedCount: on(b) },
      { status: 'COMPLETED', totalCount: 150, replacedCount: on(b), skippedCount: on(a) },
    ])
    expect([await countsOf(client, from), await countsOf(client, a), await countsOf(client, b)]).toEqual([
      { 1: 0 },
      { 1: on(a) },
      { 1: on(b) },
    ])
  })

  test('counts what comes and goes by hand while it runs', async () => {
    const client = newClient()
    const [from, to, other] = await Promise.all(
      ['from', 'to', 'other'].map((name) => permissionWith(client, name, 1)),
    )
    if (!from || !to || !other) throw new Error('there are three')
    const [gone = '', moved = '', sooner = '', stays = ''] = await sharesOn(client, 4, from)
    const id = await accepted(client, from, to)
    await deleteShare(client, gone)
    await associate(client, moved, other, { replace: true })
    await associate(client, sooner, to, { replace: true })
    const [came = ''] = await sharesOn(client, 1, from)
    expect(await workOf(client, id)).toMatchObject({
      totalCount: 5,
      replacedCount: 0,
      skippedCount: 3,
      progress: 0.6,
    })
    await runWorker(client, id)
    expect(await workOf(client, id)).toMatchObject({
      status: 'COMPLETED',
      totalCount: 5,
      replacedCount: 2,
      skippedCount: 3,
      progress: 1,
    })
    expect(await heldBy(client, gone)).toBeNull()
    expect(await heldBy(client, moved)).toEqual({ 'ec2:Subnet': `${other}:1` })
    for (const share of [sooner, stays, came]) {
      expect(await heldBy(client, share)).toEqual({ 'ec2:Subnet': `${to}:1` })
    }
    expect(await countsOf(client, to)).toEqual({ 1: 3 })
  })

  test('refuses permissions for different resource types, and what is missing or malformed', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const glue = await permissionWith(client, 'glue', 1, {
      resourceType: 'glue:Table',
      policyTemplate: '{"Effect":"Allow","Action":"glue:GetTable"}',
    })
    const missing = arnOf(client, 'missing')
    expect(codes(await replace(client, arn, glue))).toEqual(['InvalidParameterException toPermissionArn'])
    expect(codes(await replace(client, missing, arn))).toEqual(['UnknownResourceException fromPermissionArn'])
    expect(codes(await replace(client, arn, missing))).toEqual(['UnknownResourceException toPermissionArn'])
    expect(codes(await replace(client, missing, missing))).toEqual([
      'UnknownResourceException fromPermissionArn',
    ])
    expect(codes(await replace(client, arn, arn, { fromPermissionVersion: 2 }))).toEqual([
      'UnknownResourceException fromPermissionVersion',
    ])
    expect(codes(await replace(client, arn, arn, { fromPermissionVersion: 0 }))).toEqual([
      'InvalidParameterException fromPermissionVersion',
    ])
    expect(codes(await replace(client, 'nonsense', 'arn:aws:ram::aws:permission/X'))).toEqual([
      'MalformedArnException fromPermissionArn',
      'InvalidParameterException toPermissionArn',
    ])
  })

  test('lets at most 10 works run on one permission, and names them', async () => {
    const client = newClient()
    const from = await permissionWith(client, 'from', 1)
    const to = await permissionWith(client, 'to', 1)
    await sharesOn(client, 1, from)
    const works = []
    for (let work = 0; work < 10; work++) works.push(await accepted(client, from, to))
    const refused = await replace(client, from, to)
    expect(codes(refused)).toEqual(['OperationNotPermittedException'])
    expect(
      new Set(
        blockers(refused).map((blocker) => (blocker as { replaceWork: { id: string } }).replaceWork.id),
      ),
    ).toEqual(new Set(works))
    await Promise.all(works.map((id) => runWorker(client, id)))
    expect(await countsOf(client, to)).toEqual({ 1: 1 })
    expect(codes(await replace(client, from, to))).toEqual([])
  })

  test('is accepted once for a client token', async () => {
    const client = newClient()
    const [from, to] = [await permissionWith(client, 'from', 1), await permissionWith(client, 'to', 1)]
    await sharesOn(client, 1, from)
    const first = await replace(client, from, to, { clientToken: 't' })
    expect(await replace(client, from, to, { clientToken: 't' })).toEqual({ ...first, replayed: true })
    expect(codes(await replace(client, to, from, { clientToken: 't' }))).toEqual([
      'IdempotentParameterMismatchException clientToken',
    ])
    await runWorker(client, first.replacePermissionAssociationsWork.id)
    const repeated = await replace(client, from, to, { clientToken: 't' })
    expect(repeated).toMatchObject({
      replayed: true,
      replacePermissionAssociationsWork: { ...idOf(first), status: 'COMPLETED' },
    })
  })
})

describe('replacePermissionAssociationsWorks', () => {
  const list = async (client: ReturnType<typeof newClient>, variables: object) => {
    const { data, errors } = await client(
      `query ($filter: ReplacePermissionAssociationsWorkFilter, $first: Int, $after: String) {
        replacePermissionAssociationsWorks(filter: $filter, first: $first, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }`,
      variables as Record<string, unknown>,
    )
    if (errors) return errors[0]?.extensions?.['code']
    const { nodes, pageInfo } = data.replacePermissionAssociationsWorks
    return { ids: nodes.map(({ id }: { id: string }) => id), ...pageInfo }
  }

  test('are listed newest first, by id and by status, and are each account its own', async () => {
    const client = newClient()
    const [from, to] = [await permissionWith(client, 'from', 1), await permissionWith(client, 'to', 1)]
    const works: string[] = []
    for (const count of [0, 1, 0]) {
      await sharesOn(client, count, from)
      works.push(await accepted(client, from, to))
      // Ids of one millisecond are in no order.
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const [first = '', second = '', third = ''] = works
    const page = await list(client, { first: 2 })
    expect(page).toMatchObject({ ids: [third, second], hasNextPage: true })
    expect(await list(client, { first: 2, after: page.endCursor })).toMatchObject({
      ids: [first],
      hasNextPage: false,
    })
    const ids = [first, 'nonsense', third, '01ARZ3NDEKTSV4RRFFQ69G5FAV']
    const byId = await list(client, { filter: { ids }, first: 1 })
    expect(byId).toMatchObject({ ids: [third], hasNextPage: true })
    expect(await list(client, { filter: { ids }, first: 1, after: byId.endCursor })).toMatchObject({
      ids: [first],
    })
    expect(await list(client, { filter: { status: 'COMPLETED' } })).toMatchObject({ ids: [first] })
    expect(await list(client, { filter: { status: 'IN_PROGRESS' } })).toMatchObject({ ids: [third, second] })
    expect(await list(client, { first: 1, after: 'nonsense' })).toBe('BAD_USER_INPUT')
    expect(await list(client, { filter: { ids: Array(501).fill(first) } })).toBe('BAD_USER_INPUT')
    const stranger = newClient()
    expect(await list(stranger, {})).toMatchObject({ ids: [] })
    expect(await list(stranger, { filter: { ids } })).toMatchObject({ ids: [] })
    expect(await workOf(stranger, first)).toBeNull()
    expect(await workOf(client, 'nonsense')).toBeNull()
    const node = (caller: typeof client) =>
      caller('query ($id: ID!) { node(id: $id) { __typename id } }', { id: first })
    expect((await node(client)).data.node).toEqual({
      __typename: 'ReplacePermissionAssociationsWork',
      id: first,
    })
    expect((await node(stranger)).data.node).toBeNull()
  })
})

const blockersOf = ({ deletionBlockers }: { deletionBlockers: { reason: string }[] }) =>
  deletionBlockers.map(({ reason }) => reason)

const idOf = (answer: { replacePermissionAssociationsWork: { id: string } }) => ({
  id: answer.replacePermissionAssociationsWork.id,
})
