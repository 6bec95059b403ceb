/** Why the local service can't start, in one sentence that says what to do. */
export class CannotStartError extends Error {
  override readonly name = 'CannotStartError'
}
