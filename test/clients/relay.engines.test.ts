import {
  commitMutation,
  createOperationDescriptor,
  type Direction,
  type Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSingularSelector,
  type OperationType,
  type ReaderFragment,
  type SingularReaderSelector,
  type Variables,
} from 'relay-runtime'
import { expect, test } from 'vitest'
import { createEnvironment } from '../../docs/frontend/relay/environment.ts'
import DeletePermission, {
  type DeletePermissionMutation,
} from '../../docs/frontend/relay/generated/DeletePermissionMutation.graphql.ts'
import PermissionList from '../../docs/frontend/relay/generated/PermissionList.graphql.ts'
import PermissionRow, {
  type PermissionRow$data,
} from '../../docs/frontend/relay/generated/PermissionRow.graphql.ts'
import PermissionRowQuery from '../../docs/frontend/relay/generated/PermissionRowQuery.graphql.ts'
import PermissionsPageQuery from '../../docs/frontend/relay/generated/PermissionsPageQuery.graphql.ts'
import PermissionsQuery from '../../docs/frontend/relay/generated/PermissionsQuery.graphql.ts'
import { servedRoutes } from '../harness/overHttp.ts'
import { arnOf, createVersion, deletePermission, permissionWith } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'

const url = servedRoutes()

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** What the fragment of the list reads. */
interface List {
  readonly permissions: {
    readonly edges: readonly { readonly cursor: string; readonly node: unknown }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly startCursor: string
      readonly endCursor: string
    }
  }
}

async function filled() {
  const owner = newClient()
  for (const name of NAMES) await permissionWith(owner, name, 1)
  return { owner, environment: createEnvironment(url(), async () => ({ 'x-account-id': owner.accountId })) }
}

/** What `useLazyLoadQuery` and `usePaginationFragment` do, without React. */
async function shown(environment: Environment, variables: Variables) {
  const operation = createOperationDescriptor(PermissionsQuery, variables)
  environment.retain(operation)
  await fetchQuery<OperationType>(environment, PermissionsQuery, variables).toPromise()
  const selector = selectorOf(PermissionList, environment.lookup(operation.fragment).data)
  const list = () => (environment.lookup(selector).data as unknown as List).permissions
  const rows = () => list().edges.map(({ node }) => selectorOf(PermissionRow, node))
  const row = (selector: SingularReaderSelector) =>
    environment.lookup(selector).data as unknown as PermissionRow$data
  const { paginationMetadata } = getPaginationMetadata(PermissionList, 'test')
  return {
    list,
    rows,
    row,
    names: () =>
      rows()
        .map((selector) => row(selector).name)
        .join(''),
    load: async (direction: Direction, count: number) => {
      const { endCursor, startCursor } = list().pageInfo
      const cursor = direction === 'forward' ? endCursor : startCursor
      const page = getPaginationVariables(direction, count, cursor, variables, {}, paginationMetadata)
      await fetchQuery<OperationType>(environment, PermissionsPageQuery, page).toPromise()
    },
  }
}

function selectorOf(fragment: ReaderFragment, data: unknown): SingularReaderSelector {
  const selector = getSingularSelector(fragment, data)
  if (!selector) throw new Error('there is no such fragment in the data')
  return selector
}

const flags = ({ list }: { list: () => List['permissions'] }) => {
  const { hasPreviousPage, hasNextPage } = list().pageInfo
  return { hasPreviousPage, hasNextPage }
}

test('a list grows with its next pages, to its end', async () => {
  const { environment } = await filled()
  const shownNow = await shown(environment, { first: 3 })
  expect(shownNow.names()).toBe('abc')
  expect(flags(shownNow)).toEqual({ hasPreviousPage: false, hasNextPage: true })
  await shownNow.load('forward', 3)
  expect(shownNow.names()).toBe('abcdef')
  expect(flags(shownNow)).toMatchObject({ hasNextPage: true })
  await shownNow.load('forward', 3)
  expect(shownNow.names()).toBe('abcdefg')
  expect(flags(shownNow)).toEqual({ hasPreviousPage: false, hasNextPage: false })
})

test('a list grows with the pages before it, from its end to its start', async () => {
  const { environment } = await filled()
  const shownNow = await shown(environment, { last: 3 })
  expect(shownNow.names()).toBe('efg')
  expect(flags(shownNow)).toEqual({ hasPreviousPage: true, hasNextPage: false })
  await shownNow.load('backward', 3)
  expect(shownNow.names()).toBe('bcdefg')
  await shownNow.load('backward', 3)
  expect(shownNow.names()).toBe('abcdefg')
  expect(flags(shownNow)).toEqual({ hasPreviousPage: false, hasNextPage: false })
})

test('a list that is opened in its middle grows both ways, though the row there has gone', async () => {
  const { owner, environment } = await filled()
  const { list } = await shown(environment, { first: 3 })
  await deletePermission(owner, arnOf(owner, 'c'))
  const other = createEnvironment(url(), async () => ({ 'x-account-id': owner.accountId }))
  const middle = await shown(other, { first: 2, after: list().pageInfo.endCursor })
  expect(middle.names()).toBe('de')
  expect(flags(middle)).toEqual({ hasPreviousPage: true, hasNextPage: true })
  await middle.load('backward', 5)
  await middle.load('forward', 5)
  expect(middle.names()).toBe('abdefg')
  expect(flags(middle)).toEqual({ hasPreviousPage: false, hasNextPage: false })
})

test('a row is fetched again by its id', async () => {
  const { owner, environment } = await filled()
  const { rows, row } = await shown(environment, { first: 2 })
  const [first] = rows()
  if (!first) throw new Error('the list has rows')
  expect(row(first)).toMatchObject({ name: 'a', revision: 1 })
  await createVersion(owner, arnOf(owner, 'a'))
  expect(getRefetchMetadata(PermissionRow, 'test').identifierInfo).toMatchObject({ identifierField: 'id' })
  await fetchQuery<OperationType>(environment, PermissionRowQuery, { id: first.dataID }).toPromise()
  expect(row(first)).toMatchObject({ name: 'a', revision: 2 })
})

test('what is deleted goes from the list and from the store; what is refused stays', async () => {
  const { owner, environment } = await filled()
  const { names, rows, list } = await shown(environment, { first: 5 })
  const [, second] = rows()
  const id = second?.dataID ?? ''
  const connection = (list() as unknown as { __id: string }).__id
  expect(await deleted(environment, owner, 'missing', [connection])).toMatchObject({
    deletedPermissionId: null,
    errors: [{}],
  })
  expect(names()).toBe('abcde')
  expect(await deleted(environment, owner, 'b', [connection])).toEqual({
    deletedPermissionId: id,
    gone: id,
    errors: [],
  })
  expect(names()).toBe('acde')
  expect(environment.getStore().getSource().get(id)).toBeNull()
})

const deleted = (environment: Environment, owner: Client, name: string, connections: string[]) =>
  new Promise((resolve, reject) => {
    commitMutation<DeletePermissionMutation>(environment, {
      mutation: DeletePermission,
      variables: { input: { permissionArn: arnOf(owner, name) }, connections },
      onCompleted: ({ deletePermission }) => resolve(deletePermission),
      onError: reject,
    })
  })
