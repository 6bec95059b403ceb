import type { ApolloServerOptions } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { UnavailableError } from '../table/retry.ts'
import type { Context } from './context.ts'
import { type ErrorCode, KNOWN } from './errorCodes.ts'
import { recordOutcome } from './outcome.ts'
import { shortened } from './shortened.ts'

/**
 * Errors at the top level of an answer: what is no refusal of a mutation. Each tells in `extensions.retryable`
 * whether the same request may do better later.
 */

export const unauthenticated = (message: string): GraphQLError => failure('UNAUTHENTICATED', message, 401)

export const forbidden = (message: string): GraphQLError => failure('FORBIDDEN', message, 403)

export const badUserInput = (message: string): GraphQLError => failure('BAD_USER_INPUT', message, 400)

const failure = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/** All that is told of an internal error. */
export const UNEXPECTED = 'Something went wrong inside the service.'

/** Apollo's own codes for requests that a client got wrong. */
const CLIENT_FAULTS = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'])

export const formatError: NonNullable<ApolloServerOptions<Context>['formatError']> = (formatted, error) => {
  const cause = unwrapResolverError(error)
  if (cause instanceof UnavailableError) {
    if (cause.cause !== undefined) recordOutcome(({ causes }) => causes.push(cause.cause))
    return told(formatted, 'SERVICE_UNAVAILABLE', cause.message, true)
  }
  const given = String(formatted.extensions?.['code'])
  const code = KNOWN.find((known) => known === given)
  if (code) return told(formatted, code, formatted.message, false)
  if (CLIENT_FAULTS.has(given) || isOfRequest(error)) {
    return told(formatted, 'BAD_USER_INPUT', formatted.message, false)
  }
  recordOutcome(({ causes }) => causes.push(cause))
  return told(formatted, 'INTERNAL_SERVER_ERROR', UNEXPECTED, false)
}

/** What graphql-js says of a request before it runs anything, such as that its variables have too many faults. */
const isOfRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.path === undefined &&
  error.originalError === undefined &&
  error.extensions['code'] === undefined

/** What graphql-js ends a message with to tell what else there is: a guesser would learn from it. */
const SUGGESTION = ' Did you mean '

const withoutSuggestion = (message: string): string => {
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1
  return at < 0 ? message : message.slice(0, at)
}

const told = (
  { locations, path }: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  retryable: boolean,
): GraphQLFormattedError => {
  recordOutcome(({ codes }) => codes.add(code))
  return {
    message: shortened(withoutSuggestion(message)),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, retryable },
  }
}
