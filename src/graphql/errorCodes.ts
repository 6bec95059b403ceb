/**
 * The codes that leave the service as they are; everything else is an internal error, whose cause stays inside. The
 * last three are Apollo Server's, for a document that can't be parsed, for one that is wrong or breaks a rule of
 * `limits/`, and for a hash in the place of a query, after which clients send the query itself.
 */
export const KNOWN = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const

/** The codes of errors at the top level of an answer. */
export type ErrorCode = (typeof KNOWN)[number] | 'SERVICE_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR'
