import type { ApolloServerOptions } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { UnavailableError } from '../table/retry.ts'
import type { Context } from './context.ts'
import { type ErrorCode, KNOWN } from './errorCodes.ts'
import { recordOutcome } from './outcome.ts'
import { shortened } from './shortened.ts'

/**
 * Errors at the top level of an answer: everything but the refusals of mutations. `extensions.retryable` says whether the
 * same request may succeed later.
 */

export const unauthenticated = (message: string): GraphQLError => failure('UNAUTHENTICATED', message, 401)

export const forbidden = (message: string): GraphQLError => failure('FORBIDDEN', message, 403)

export const badUserInput = (message: string): GraphQLError => failure('BAD_USER_INPUT', message, 400)

const failure = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } })

/** The message of every internal error. */
export const UNEXPECTED = 'Something went wrong inside the service.'

/** Apollo's own codes for requests that a client got wrong. */
const CLIENT_ERRORS = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'])

export const formatError: NonNullable<ApolloServerOptions<Context>['formatError']> = (formatted, error) => {
  const cause = unwrapResolverError(error)
  if (cause instanceof UnavailableError) {
    if (cause.cause !== undefined) recordOutcome(({ causes }) => causes.push(cause.cause))
    return reported(formatted, 'SERVICE_UNAVAILABLE', cause.message, true)
  }
  const given = String(formatted.extensions?.['code'])
  const code = KNOWN.find((known) => known === given)
  if (code) return reported(formatted, code, formatted.message, false)
  if (CLIENT_ERRORS.has(given) || isOfRequest(error)) {
    return reported(formatted, 'BAD_USER_INPUT', formatted.message, false)
  }
  recordOutcome(({ causes }) => causes.push(cause))
  return reported(formatted, 'INTERNAL_SERVER_ERROR', UNEXPECTED, false)
}

/** Errors of graphql-js about a request that it has not run yet, such as too many errors in its variables. */
const isOfRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.path === undefined &&
  error.originalError === undefined &&
  error.extensions['code'] === undefined

/** How graphql-js ends a message with similar names of the schema: these would help somebody who guesses names. */
const SUGGESTION = ' Did you mean '

const withoutSuggestion = (message: string): string => {
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1
  return at < 0 ? message : message.slice(0, at)
}

const reported = (
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
