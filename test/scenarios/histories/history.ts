import type { Recorded } from './checker.ts'

/** What callers do and are answered, on one clock: each event is later than all before it. */
export class History<Call, Answer> {
  readonly #recorded: Recorded<Call, Answer>[] = []
  #now = 0

  get recorded(): readonly Recorded<Call, Answer>[] {
    return this.#recorded
  }

  /** Makes the call. @returns the answer, nothing where there is none */
  async record(call: Call, make: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    const one = { call, invoked: this.#now++ }
    this.#recorded.push(one)
    const answer = await make()
    if (answer !== undefined) Object.assign(one, { answered: { at: this.#now++, answer } })
    return answer
  }
}

/** A history for people to read, one call a line; a star before each that an order of the checker has in it. */
export const written = <Call, Answer>(
  history: readonly Recorded<Call, Answer>[],
  explained: readonly Recorded<Call, Answer>[],
): string =>
  history
    .map((one) => {
      const place = explained.indexOf(one)
      const order = place < 0 ? '   *' : String(place).padStart(4)
      const when = `${one.invoked}–${one.answered?.at ?? '…'}`
      return `${order} ${when.padStart(7)} ${JSON.stringify(one.call)} → ${one.answered ? one.answered.answer : 'nothing'}`
    })
    .join('\n')
