import type { Outcome } from '../graphql/outcome.ts'
import { described, log } from './log.ts'
import { count, countRefusals } from './metrics.ts'

/** What is known of a request beside its outcome. */
interface Request {
  readonly requestId: string
  readonly statusCode: number | undefined
  readonly durationMs: number
}

/** Logs a request in one line, and counts its outcome. */
export function recordRequest(
  { accountId, operations, codes, replays, conflictsRetried, causes }: Outcome,
  request: Request,
): void {
  const level = causes.length > 0 ? 'error' : codes.has('SERVICE_UNAVAILABLE') ? 'warn' : 'info'
  log[level]('answered', {
    ...request,
    accountId,
    operation: [...operations].join(' '),
    codes: [...codes],
    replayed: replays > 0,
    conflictsRetried,
    ...(causes.length > 0 && { causes: causes.map(described) }),
  })
  countRefusals(codes)
  count('Replays', replays)
  count('ConflictsRetried', conflictsRetried)
}
