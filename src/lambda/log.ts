import { Logger } from '@aws-lambda-powertools/logger'
import { UnavailableError } from '../table/retry.ts'

/** What the functions log: one line of JSON for each call, as POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL say. */
export const log = new Logger()

/** What DynamoDB and its client tell of a request that failed, beside the items that stood in its way. */
interface Refused {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
  readonly CancellationReasons?: readonly { readonly Code?: string }[]
}

/**
 * An error as it may be logged: what kind it is, and where it was thrown. Never its message or whatever else it holds:
 * both quote what callers sent (`Unexpected token … in JSON`, `Unsupported type passed: …`), and the reasons of a
 * cancelled transaction hold whole items.
 */
export function described(error: unknown): { readonly name: string } & Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: 'not an Error' }
  const { $metadata, CancellationReasons } = error as Refused
  const { name, message, stack = '' } = error
  return {
    name,
    // The stack begins with the message, which may have lines that look like frames.
    frames: stack
      .replace(message, '')
      .split('\n')
      .filter((line) => line.startsWith('    at ')),
    ...($metadata && { httpStatusCode: $metadata.httpStatusCode, awsRequestId: $metadata.requestId }),
    ...(CancellationReasons && { reasons: CancellationReasons.map(({ Code }) => Code) }),
  }
}

/**
 * Runs a call that nobody waits for, and logs it in one line: what it found, or what was thrown.
 *
 * @param call what is known of it before
 * @throws an error of the same name, without contents, in the place of whatever was thrown: Lambda logs whole what a function throws
 */
export async function logged(
  message: string,
  call: Readonly<Record<string, unknown>>,
  run: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const began = performance.now()
  const told = (found: object) => ({ ...call, durationMs: Math.round(performance.now() - began), ...found })
  try {
    log.info(message, told(await run()))
  } catch (error) {
    const cause = described(error)
    log[error instanceof UnavailableError ? 'warn' : 'error'](`${message}: it failed`, told({ cause }))
    throw Object.assign(new Error('The line before says where.'), { name: cause.name })
  }
}
