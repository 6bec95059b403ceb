import type { ApolloClient } from '@apollo/client'
import { PermissionsDocument } from './generated/graphql.ts'

/**
 * A list that grows as its reader scrolls.
 *
 * @param show is called with all names that are there, whenever there are more
 * @returns `more` brings the next page, and says whether there is another one after it
 */
export function permissionList(client: ApolloClient, first: number, show: (names: string[]) => void) {
  const list = client.watchQuery({ query: PermissionsDocument, variables: { first } })
  const subscription = list.subscribe(({ data, dataState }) => {
    if (dataState === 'complete') show(data.permissions.edges.map(({ node }) => node.name))
  })
  const more = async (): Promise<boolean> => {
    const { data } = list.getCurrentResult()
    const { data: next } = await list.fetchMore({
      variables: { first, after: data?.permissions?.pageInfo?.endCursor ?? null },
    })
    return next?.permissions.pageInfo.hasNextPage ?? false
  }
  return { more, stop: () => subscription.unsubscribe() }
}
