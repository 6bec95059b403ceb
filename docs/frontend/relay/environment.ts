import {
  Environment,
  type FetchFunction,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'

/** @param headers gives the token that signing in has brought, as `authorization`, anew for each request: it expires */
export function createEnvironment(uri: string, headers: () => Promise<Record<string, string>>): Environment {
  const send: FetchFunction = async ({ text: query }, variables) => {
    const response = await fetch(uri, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headers()) },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as GraphQLResponse
  }
  return new Environment({ network: Network.create(send), store: new Store(new RecordSource()) })
}
