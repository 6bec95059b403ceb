import { ApolloClient, HttpLink } from '@apollo/client'
import { createCache } from './cache.ts'
import { withToken } from './withToken.ts'

/** @param token gives the token that signing in has brought */
export const createClient = (uri: string, token: () => Promise<string>) =>
  new ApolloClient({ cache: createCache(), link: new HttpLink({ uri, fetch: withToken(token) }) })
