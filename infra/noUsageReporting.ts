/**
 * Replaces @apollo/usage-reporting-protobuf in the bundles, which would be a tenth of their code: the same exports, all
 * undefined. Apollo uses it only for the reports that `src/graphql/server.ts` turns off.
 */
export const Report = undefined
export const ReportHeader = undefined
export const Trace = undefined
export const google = undefined
