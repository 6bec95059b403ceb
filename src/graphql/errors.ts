import type { ApolloServerOptions } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { Unavailable } from '../table/retry.ts'
import type { Context } from './context.ts'

/**
 * Errors at the top level of an answer: what is no refusal of a mutation. Each tells in `extensions.retryable`
 * whether the same request may do better later.
 */

export const unauthenticated = (message: string): GraphQLError => failure('UNAUTHENTICATED', message, 401)

export const forbidden = (message: string): GraphQLError => failure('FORBIDDEN', message, 403)

export const badUserInput = (message: string): GraphQLError => failure('BAD_USER_INPUT', message, 400)

const failure = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/** The codes that leave the house; everything else is an internal error, whose cause stays inside. */
const KNOWN = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
])

/** Apollo's own codes for requests that a client got wrong. */
const CLIENT_FAULTS = new Set([
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

export const formatError: NonNullable<ApolloServerOptions<Context>['formatError']> = (formatted, error) => {
  const cause = unwrapResolverError(error)
  if (cause instanceof Unavailable) return told(formatted, 'SERVICE_UNAVAILABLE', cause.message, true)
  const code = String(formatted.extensions?.['code'])
  if (KNOWN.has(code)) return told(formatted, code, formatted.message, false)
  if (CLIENT_FAULTS.has(code)) return told(formatted, 'BAD_USER_INPUT', formatted.message, false)
  logInternal(cause)
  return told(formatted, 'INTERNAL_SERVER_ERROR', 'Something went wrong inside the service.', false)
}

/**
 * What graphql-js adds to tell what else there is. Apollo takes it from the errors of documents alone, those of
 * variables have it too.
 */
const SUGGESTION = / Did you mean [^?]*\?/g

const told = (
  { locations, path }: GraphQLFormattedError,
  code: string,
  message: string,
  retryable: boolean,
): GraphQLFormattedError => ({
  message: message.replaceAll(SUGGESTION, ''),
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: { code, retryable },
})

/** Where it happened and what kind it was; never its message, which may quote what a caller sent. */
function logInternal(cause: unknown): void {
  const { name, stack } = cause instanceof Error ? cause : new Error('not an Error')
  const frames = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  // biome-ignore lint/suspicious/noConsole: the standard streams are a function's log
  console.error(JSON.stringify({ level: 'ERROR', error: name, frames }))
}
