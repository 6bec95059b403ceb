/** What the headers editor holds at first: who the caller is, on a developer's machine. */
export const HEADERS = `{
  // On your machine these say who you are: the account (12 digits) whose permissions you work with, and what you may do with them.
  "x-account-id": "123456789012",
  "x-scopes": "permissions:read permissions:write"

  // In the cloud they are ignored: a token says it, for which this page asks.
}
`
