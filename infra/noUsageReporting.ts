/**
 * Stands in the bundles for @apollo/usage-reporting-protobuf, a tenth of the code: what it exports, as nothing. Apollo
 * uses it for the reports that `src/graphql/server.ts` turns off.
 */
export const Report = undefined
export const ReportHeader = undefined
export const Trace = undefined
export const google = undefined
