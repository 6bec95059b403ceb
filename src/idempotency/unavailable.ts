import { UnavailableError } from '../table/retry.ts'

/**
 * The errors of a call that could not be answered in time. The token may be one that we made up; `undefined`
 * where callers know nothing of it, and the call is repeated as it is.
 */

/** All that was sent has failed, or a fence keeps it out. What is no lack of time is thrown as it is. */
export function unchanged(error: unknown, clientToken: string | undefined): unknown {
  if (!(error instanceof UnavailableError)) return error
  return new UnavailableError(
    `${error.reason ?? 'The store was too busy to answer in time.'} The call has changed nothing. ${repeat(clientToken)}`,
  )
}

/** Not even a fence was answered: the only answer after which the call may still take effect. */
export const leftOpen =
  (clientToken: string | undefined) =>
  (error: unknown): never => {
    const isUnavailable = error instanceof UnavailableError
    const reason = (isUnavailable && error.reason) || 'The store did not answer in time.'
    const until = 'for 15 minutes: until then, no refusal of a repeated call is final'
    throw new UnavailableError(
      `${reason} The call may have taken effect, and may still do so ${until}. ${repeat(clientToken)}`,
      isUnavailable ? undefined : { cause: error },
    )
  }

const repeat = (clientToken: string | undefined): string =>
  clientToken === undefined
    ? 'Repeat the call as it is.'
    : `Repeat the call with the clientToken ${clientToken}: it takes effect once.`
