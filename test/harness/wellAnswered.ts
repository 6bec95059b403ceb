import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { expect } from 'vitest'

/** Words of V8, of Node and of stacks, none of which any answer of ours has. */
const FOREIGN =
  /Unexpected (token|end|non-)|not valid JSON|in JSON at|Bad control|Cannot (read|convert|destructure)|is not (a function|iterable|defined|an object)|URI malformed|ERR_|Invalid MIME|call stack|(Syntax|Type|Range|Reference|URI)Error|\n +at |node:|node_modules|\.[cm]?[jt]s\b/

/** What every answer that is no page has: JSON as GraphQL over HTTP has it, in our own words. @returns its errors */
export function wellAnswered({ statusCode, headers = {}, body }: APIGatewayProxyStructuredResultV2) {
  expect(statusCode).toBeGreaterThanOrEqual(200)
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  expect(Object.fromEntries(names)['content-type']).toMatch(
    /^application\/(json|graphql-response\+json); charset=utf-8$/,
  )
  const { data, errors, ...more } = JSON.parse(body ?? '')
  expect(more).toEqual({})
  if (data === undefined) expect(errors.length).toBeGreaterThan(0)
  for (const { message, extensions } of errors ?? []) {
    expect(message).toMatch(/\S/)
    expect(message).not.toMatch(FOREIGN)
    expect(extensions).toEqual({ code: expect.any(String), retryable: expect.any(Boolean) })
  }
  return errors as { message: string; extensions: { code: string } }[] | undefined
}
