import { onTestFinished, vi } from 'vitest'

/** Keeps what is written to the standard streams and the console during this test. @returns all of it so far */
export function written(): () => string {
  let text = ''
  const keep = (...parts: unknown[]): true => {
    text += `${parts.map(String).join(' ')}\n`
    return true
  }
  const spies = [
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep)),
    ...(['debug', 'error', 'info', 'log', 'trace', 'warn'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(keep),
    ),
  ]
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  return () => text
}

/** The lines of it that are JSON, as objects. */
// biome-ignore lint/suspicious/noExplicitAny: what a line holds is for the test to know
export const jsonLines = (text: string): any[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{"'))
    .map((line) => JSON.parse(line))
