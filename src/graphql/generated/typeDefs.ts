// Made from schema.graphql by `npm run generate`. Change the schema, not this file.
export const typeDefs = /* GraphQL */ `"A moment in time, as ISO 8601 with milliseconds in UTC: 2026-01-31T12:00:00.000Z."
scalar DateTime

"Who is asking, as the service has understood it."
type Viewer {
  "The account whose permissions are seen and changed: 12 digits."
  accountId: String!
  "The region that the caller's ARNs name."
  region: String!
  "What the caller may do: \`permissions:read\`, \`permissions:write\`."
  scopes: [String!]!
}

"Everything that can be read."
type Query {
  "Who is asking."
  viewer: Viewer!
}
`
