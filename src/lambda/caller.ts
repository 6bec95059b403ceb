import type { Caller } from '../graphql/context.ts'
import { unauthenticated } from '../graphql/errors.ts'
import type { HttpEvent } from './httpEvent.ts'

/** An AWS account id. It becomes part of keys and ARNs, so nothing else is allowed. */
const ACCOUNT_ID = /^\d{12}$/

/** Which claims of the token hold the account and the scopes; other issuers use other names. */
const ACCOUNT_CLAIM = process.env['ACCOUNT_CLAIM'] ?? 'account_id'
const SCOPES_CLAIM = process.env['SCOPES_CLAIM'] ?? 'scope'

/**
 * The caller, from the claims of the token that the gateway has verified, never from headers.
 *
 * @throws UNAUTHENTICATED if the account claim is missing or isn't an account id
 */
export function callerOf(claims: HttpEvent['claims']): Caller {
  const accountId = claims[ACCOUNT_CLAIM]
  if (typeof accountId !== 'string' || !ACCOUNT_ID.test(accountId)) {
    throw unauthenticated(`The token's claim ${ACCOUNT_CLAIM} must be an account id of 12 digits.`)
  }
  return { accountId, scopes: scopesIn(claims[SCOPES_CLAIM]) }
}

/** A list in one string, as OAuth writes it; API Gateway shows a claim that is an array as `[a b]`. */
const scopesIn = (claim: unknown): string[] =>
  typeof claim === 'string' ? claim.split(/[\s[\],]+/).filter((scope) => scope !== '') : []
