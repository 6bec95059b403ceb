import { randomUUID } from 'node:crypto'

/** What a client may send as a token: 1 to 64 visible ASCII characters, so that it is safe in keys and in headers. */
const CLIENT_TOKEN = /^[!-~]{1,64}$/

export const isClientToken = (clientToken: string): boolean => CLIENT_TOKEN.test(clientToken)

/** What every family of operations says of a token that can't be one, and of one that was used for another call. */
export const INVALID_CLIENT_TOKEN =
  'clientToken must be 1 to 64 characters from "!" to "~". A UUID is a good choice.'
export const PARAMETER_MISMATCH =
  'This clientToken was already used for this operation with other parameters. Repeat the earlier call as it was, or choose a new token.'

/** The token of a call that brought none. It is returned, so that this call, too, can be repeated. */
export const newClientToken = (): string => randomUUID()
