import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  readPermission,
  setDefault,
} from '../harness/permissions.ts'
import type { Client } from '../harness/service.ts'

/** An operation on a permission that has so many versions. */
export interface Operation {
  readonly name: string
  readonly type: 'Query' | 'Mutation'
  readonly versions: number
  readonly call: (client: Client, arn: string) => Promise<{ readonly errors?: readonly object[] }>
}

/** The name of the permission that is there before. */
export const NAME = 'p'

/** Tokens are a caller's own, and each call is another caller's. */
const input = { clientToken: '6f1d3bd0-8a4f-4f0e-9a53-6f2c1f4e7a10' }

/** Changes of tags can be repeated as they are, and bring no token. */
const tags = (operation: 'tagResource' | 'untagResource', change: object): Operation => ({
  name: operation,
  type: 'Mutation',
  versions: 1,
  call: async (client, resourceArn) => {
    const type = operation === 'tagResource' ? 'TagResourceInput' : 'UntagResourceInput'
    const { data } = await client(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { errors { __typename code message path } } }`,
      { input: { resourceArn, ...change } },
    )
    return data[operation]
  },
})

const mutation = (name: string, versions: number, call: Operation['call']): Operation => ({
  name,
  type: 'Mutation',
  versions,
  call,
})

/** Every mutation of permissions, selecting what the call itself shows, and the query of a whole permission. */
export const OPERATIONS: readonly Operation[] = [
  mutation('createPermission', 1, (client) => createPermission(client, 'another', input)),
  mutation('createPermissionVersion', 3, (client, arn) => createVersion(client, arn, input)),
  mutation('createPermissionVersion, making room', 5, (client, arn) =>
    createVersion(client, arn, { ...input, onVersionLimit: 'DELETE_OLDEST_UNUSED' }),
  ),
  mutation('setDefaultPermissionVersion', 3, (client, arn) => setDefault(client, arn, 1, input)),
  mutation('deletePermissionVersion', 3, (client, arn) => deleteVersion(client, arn, 1, input)),
  mutation('deletePermission', 5, (client, arn) => deletePermission(client, arn, input)),
  tags('tagResource', { tags: [{ key: 'team', value: 'core' }] }),
  tags('untagResource', { tagKeys: ['owner'] }),
  { name: 'permission with five versions', type: 'Query', versions: 5, call: readPermission },
]

/** Makes what the operations find, by the API itself. */
export async function makePermission(client: Client, versions: number): Promise<void> {
  await createPermission(client, NAME, { tags: [{ key: 'owner', value: 'core' }] })
  for (let version = 2; version <= versions; version++) await createVersion(client, arnOf(client, NAME))
}
