/** The parts of a gateway's event that are used. Each has a value, even if an emulator or a test console leaves it out. */
export interface HttpEvent {
  /** `undefined` if the event isn't one of an HTTP API, payload format 2.0. */
  readonly method: string | undefined
  readonly path: string
  /** As in the URL, without the `?`. */
  readonly queryString: string
  /** Their names in lower case (RFC 9110, 5.1: they are the same in whatever case). */
  readonly headers: ReadonlyMap<string, string>
  /** Of the token that the gateway has verified. */
  readonly claims: Readonly<Record<string, unknown>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

/** Any part may be missing, null or of another type. */
interface Given {
  readonly rawPath?: unknown
  readonly rawQueryString?: unknown
  readonly headers?: object | null
  readonly body?: unknown
  readonly isBase64Encoded?: unknown
  readonly requestContext?: {
    readonly http?: { readonly method?: unknown } | null
    readonly authorizer?: {
      readonly jwt?: { readonly claims?: Record<string, unknown> | null } | null
    } | null
  } | null
}

/** Reads an event of any shape. No other code reads events: the rest relies on the types of this result. */
export function readEvent(event: unknown): HttpEvent {
  const { rawPath, rawQueryString, headers, body, isBase64Encoded, requestContext } = (event ?? {}) as Given
  return {
    method: textOf(requestContext?.http?.method),
    path: textOf(rawPath) ?? '',
    queryString: textOf(rawQueryString) ?? '',
    headers: new Map(
      Object.entries(headers ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
      ),
    ),
    claims: requestContext?.authorizer?.jwt?.claims ?? {},
    body: textOf(body) ?? '',
    isBase64Encoded: isBase64Encoded === true,
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
