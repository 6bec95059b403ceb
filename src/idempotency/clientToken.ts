import { randomUUID } from 'node:crypto'

/** What a client may send as a token: 1 to 64 visible ASCII characters, so that it is safe in keys and in headers. */
const CLIENT_TOKEN = /^[!-~]{1,64}$/

export const isClientToken = (clientToken: string): boolean => CLIENT_TOKEN.test(clientToken)

/** The token of a call that brought none. It is returned, so that this call, too, can be repeated. */
export const newClientToken = (): string => randomUUID()
