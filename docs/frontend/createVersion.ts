import { type ApolloClient, CombinedGraphQLErrors, ServerError } from '@apollo/client'
import {
  CreateVersionDocument,
  type CreateVersionMutation,
  type CreateVersionMutationVariables,
} from './generated/graphql.ts'

type Input = CreateVersionMutationVariables['input']
type Refusal = CreateVersionMutation['createPermissionVersion']['errors'][number]

/** Creates a version, and says in words what became of it. */
export async function createVersion(client: ApolloClient, input: Input): Promise<string> {
  // One token for all tries: however many of them arrive, one version is created.
  const variables = { input: { clientToken: crypto.randomUUID(), ...input } }
  const { data } = await retried(() => client.mutate({ mutation: CreateVersionDocument, variables }))
  const { permissionVersion, errors = [] } = data?.createPermissionVersion ?? {}
  if (permissionVersion) return `Version ${permissionVersion.version} is the default now.`
  return errors.map(inWords).join(' ')
}

/** Refusals are data: the compiler knows what each of them brings. */
function inWords(refusal: Refusal): string {
  switch (refusal.__typename) {
    case 'PermissionVersionsLimitExceededError': {
      const free = refusal.versions.filter(({ deletionBlockers }) => deletionBlockers.length === 0)
      return `Five versions are the most. These can go: ${free.map(({ version }) => version).join(', ')}.`
    }
    case 'InvalidPolicyError':
    case 'MalformedPolicyTemplateError':
      return `Please correct the text: ${refusal.message}`
    default:
      return refusal.message
  }
}

/** Tries again what may do better later, up to four times, a little later each time. */
async function retried<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      if (tries === 4 || !mayDoBetter(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** tries))
    }
  }
}

function mayDoBetter(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some(({ extensions }) => extensions?.['retryable'])
  // What the gateway answers by itself is no GraphQL: 429 is too many requests, 401 a token that is no longer good.
  if (ServerError.is(error)) return error.statusCode === 429 || error.statusCode >= 500
  // The network: whether the call arrived isn't known, and need not be.
  return error instanceof TypeError
}
