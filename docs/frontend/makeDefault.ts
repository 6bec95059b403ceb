import type { ApolloClient } from '@apollo/client'
import { type DefaultsFragment, MakeDefaultDocument } from './generated/graphql.ts'

/**
 * Makes a version the default. The page shows it at once, and what was there before again where the call is refused:
 * because somebody else has changed the permission since it was read, for one.
 *
 * @param permission as the page shows it
 * @returns why it was refused; nothing where it was done
 */
export async function makeDefault(
  client: ApolloClient,
  permission: DefaultsFragment,
  version: number,
): Promise<string[]> {
  const { id: permissionArn, revision: expectedRevision } = permission
  const clientToken = crypto.randomUUID()
  const { data } = await client.mutate({
    mutation: MakeDefaultDocument,
    variables: { input: { permissionArn, permissionVersion: version, expectedRevision, clientToken } },
    optimisticResponse: {
      setDefaultPermissionVersion: {
        __typename: 'SetDefaultPermissionVersionPayload',
        permission: {
          ...permission,
          revision: expectedRevision + 1,
          versions: permission.versions.map((each) => ({
            ...each,
            isDefaultVersion: each.version === version,
          })),
        },
        errors: [],
      },
    },
  })
  const errors = data?.setDefaultPermissionVersion.errors ?? []
  // Somebody else was quicker: the page shows what they have made of it.
  if (errors.some(({ __typename }) => __typename === 'RevisionMismatchError')) {
    await client.refetchQueries({ include: ['Versions'] })
  }
  return errors.map(({ message }) => message)
}
