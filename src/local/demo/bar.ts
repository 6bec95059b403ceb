/** How many characters a bar is long: with its text, it fits into a line of 80. */
const LENGTH = 40

/** A bar in one line of the terminal; where the output is a file, a line for each change. */
export function bar(progress: number, text: string): void {
  const full = Math.round(progress * LENGTH)
  const line = `  ${'█'.repeat(full)}${'░'.repeat(LENGTH - full)} ${String(Math.floor(progress * 100)).padStart(3)} %  ${text}`
  if (line === last) return
  last = line
  process.stdout.write(process.stdout.isTTY ? `\r${line}\u001b[K` : `${line}\n`)
}

let last = ''

/** What comes next begins a line of its own. */
export function lineEnds(): void {
  if (process.stdout.isTTY) process.stdout.write('\n')
  last = ''
}
