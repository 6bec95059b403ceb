import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'

/** @param token gives the token that signing in has brought, anew for each request: it expires */
export const createClient = (uri: string, token: () => Promise<string>) =>
  new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({
      uri,
      fetch: async (url, init) => {
        const headers = new Headers(init?.headers)
        headers.set('authorization', `Bearer ${await token()}`)
        return fetch(url, { ...init, headers })
      },
    }),
  })
