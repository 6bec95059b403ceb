import { closeSync, openSync, writeSync } from 'node:fs'

/** What the functions log while this runs is written, for that takes time, but where nobody sees it. */
export async function aside<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  const nowhere = openSync('/dev/null', 'w')
  const { write } = process.stdout
  process.stdout.write = (chunk: Uint8Array | string) => writeSync(nowhere, chunk.toString()) >= 0
  try {
    return await run()
  } finally {
    process.stdout.write = write
    closeSync(nowhere)
  }
}
