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

/** An error outside of any field is hidden from `formatError`: Apollo makes another one of it. */
const recordUnexpected: ApolloServerPlugin<Context> = {
  async unexpectedErrorProcessingRequest({ error }) {
    recordOutcome(({ causes }) => causes.push(error))
  },
}

/**
 * How long a document may be: five times GraphiQL's own question for the whole schema. What validation does with fields
 * that are selected again and again grows with the square of it.
 */
const TOKENS = 1_000

/** So many faults of a document, or of the variables, are told: then nothing more is looked for. */
const MOST_ERRORS = 10

/** `npm test` has validated the schema: doing so again takes longer than all the rest of making it. */
const executable = (): GraphQLSchema =>
  nullIsNotGiven(
    addResolversToSchema({
      schema: buildASTSchema(schemaDocument, { assumeValid: true, assumeValidSDL: true }),
      resolvers,
      updateResolversInPlace: true,
    }),
  )

/** The GraphQL server, without a way in: `lambda/` brings the requests. */
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
    // Apollo would look for suggestions in what a document says, in the square of its length: `formatError` takes them out.
    hideSchemaDetailsFromClientErrors: false,
    // Each would keep or batch what clients send; nobody asked for either.
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Lambda freezes between calls and tells nobody when it ends.
    stopOnTerminationSignals: false,
    // What it would log quotes errors whole; all of them are noted, and logged without what callers sent.
    logger: SILENT,
    plugins: [
      memberNames,
      nullVariables,
      listLimits,
      httpStatus,
      recordUnexpected,
      ApolloServerPluginLandingPageDisabled(),
      // Nobody else is told what is asked here, whatever APOLLO_KEY stands in the environment.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
