import type { ApolloClient } from '@apollo/client'
import { WorkDocument } from './generated/graphql.ts'

/**
 * Asks how far a replace work is until it has ended. The share counts of both permissions come with each answer, so all
 * that shows them follows.
 *
 * @param show is called with how much is done, from 0 to 1
 */
export const watchWork = (
  client: ApolloClient,
  id: string,
  show: (progress: number) => void,
  pollInterval = 1_000,
) =>
  new Promise<string>((resolve, reject) => {
    const query = client.watchQuery({
      query: WorkDocument,
      variables: { id },
      pollInterval,
      fetchPolicy: 'network-only',
    })
    const subscription = query.subscribe(({ data, dataState, error }) => {
      if (error) return end(() => reject(error))
      if (dataState !== 'complete') return
      const work = data.replacePermissionAssociationsWork
      if (work) show(work.progress)
      if (work?.status !== 'IN_PROGRESS') end(() => resolve(work?.status ?? 'GONE'))
    })
    const end = (settle: () => void) => {
      subscription.unsubscribe()
      settle()
    }
  })
