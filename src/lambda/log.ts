import { Logger } from '@aws-lambda-powertools/logger'
import { UnavailableError } from '../table/retry.ts'

/** The functions log one line of JSON for each call; POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL configure it. */
export const log = new Logger()

/** What is logged of a request to DynamoDB that failed. The items that it was refused for are not. */
interface Refused {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
  readonly CancellationReasons?: readonly { readonly Code?: string }[]
}

/**
 * An error as it may be logged: its name, and where it was thrown. Never its message or its other properties:
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
 * Runs a call in the background, and logs it in one line: its result, or the error that was thrown.
 *
 * @param call fields for the line, known before the call
 * @throws an error with the same name but without contents, because Lambda logs the whole error that a function throws
 */
export async function logged(
  message: string,
  call: Readonly<Record<string, unknown>>,
  run: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const began = performance.now()
  const line = (found: object) => ({ ...call, durationMs: Math.round(performance.now() - began), ...found })
  try {
    log.info(message, line(await run()))
  } catch (error) {
    const cause = described(error)
    log[error instanceof UnavailableError ? 'warn' : 'error'](`${message}: it failed`, line({ cause }))
    throw Object.assign(new Error('The log line before this one says where.'), { name: cause.name })
  }
}
