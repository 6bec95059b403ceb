import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { addResolversToSchema } from '@graphql-tools/schema'
import { buildASTSchema, type GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'
import { formatError } from './errors.ts'
import { nullIsNotGiven } from './given.ts'
import { httpStatus } from './httpStatus.ts'
import { listLimits } from './limits/listLimits.ts'
import { memberNames } from './limits/memberNames.ts'
import { nullVariables } from './limits/nullVariables.ts'
import { rules } from './limits/rules.ts'
import { recordOutcome } from './outcome.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { schemaDocument } from './schemaDocument.ts'

const SILENT: ApolloServerOptions<Context>['logger'] = { debug() {}, info() {}, warn() {}, error() {} }

/** `formatError` does not get an error from outside of any field: Apollo replaces it by another one. */
const recordUnexpected: ApolloServerPlugin<Context> = {
  async unexpectedErrorProcessingRequest({ error }) {
    recordOutcome(({ causes }) => causes.push(error))
  },
}

/**
 * How long a document may be: five times GraphiQL's introspection query. Validation compares fields of the same name with
 * each other, which takes time that grows with the square of this.
 */
const TOKENS = 1_000

/** The most errors that are reported of a document, or of the variables: validation stops there. */
const MOST_ERRORS = 10

/** `npm test` has validated the schema: to validate it again takes longer than all the rest of this function. */
const executable = (): GraphQLSchema =>
  nullIsNotGiven(
    addResolversToSchema({
      schema: buildASTSchema(schemaDocument, { assumeValid: true, assumeValidSDL: true }),
      resolvers,
      updateResolversInPlace: true,
    }),
  )

/** The GraphQL server, without HTTP: `lambda/` passes requests to it. */
export const createServer = (): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema: executable(),
    formatError,
    parseOptions: { maxTokens: TOKENS },
    validationRules: [...rules],
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    // GraphiQL and code generators ask for the schema; it is public with the source.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Apollo's own search for suggestions in messages takes time quadratic in their length: `formatError` removes them.
    hideSchemaDetailsFromClientErrors: false,
    // Neither is needed: one would store what clients send, the other would batch it.
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Lambda freezes the process between calls and sends it no signal at the end.
    stopOnTerminationSignals: false,
    // Apollo's own log lines would quote whole errors. `recordRequest` logs them all, without what callers sent.
    logger: SILENT,
    plugins: [
      memberNames,
      nullVariables,
      listLimits,
      httpStatus,
      recordUnexpected,
      ApolloServerPluginLandingPageDisabled(),
      // No usage reports are sent to Apollo, even if APOLLO_KEY is set in the environment.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
