import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import schema from './generated/introspection.json' with { type: 'json' }
import { withToken } from './withToken.ts'

/** What has no id is kept within what it belongs to. */
const withoutId = schema.__schema.types.filter(
  ({ kind, fields }) => kind === 'OBJECT' && !fields?.some(({ name }) => name === 'id'),
)

export const createUrqlClient = (url: string, token: () => Promise<string>) =>
  new Client({
    url,
    fetch: withToken(token),
    exchanges: [
      cacheExchange({
        schema,
        keys: Object.fromEntries(withoutId.map(({ name }) => [name, () => null])),
        resolvers: { Query: { permissions: relayPagination() } },
      }),
      fetchExchange,
    ],
  })
