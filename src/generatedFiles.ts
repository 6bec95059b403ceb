import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Keeps a folder of generated, committed files as its generator makes them: writes what differs and removes what is
 * no longer made. With `--check` on the command line it changes nothing, says what differs, and fails.
 *
 * @param folder where the files are, with a slash at the end
 * @param fresh what the generator makes now, by file name
 * @param source what they are made from, for the message
 */
export function keepFresh(
  folder: URL,
  fresh: Readonly<Record<string, string | Buffer>>,
  source: string,
): void {
  const committed = filesIn(folder)
  const stale = Object.keys(fresh).filter((name) => !committed[name]?.equals(Buffer.from(fresh[name] ?? '')))
  const leftOver = Object.keys(committed).filter((name) => fresh[name] === undefined)

  if (process.argv.includes('--check')) {
    for (const name of [...stale, ...leftOver]) {
      process.exitCode = 1
      process.stderr.write(
        `${name} is not what ${source} gives now: run npm run generate and commit what it changes.\n`,
      )
    }
    return
  }
  mkdirSync(folder, { recursive: true })
  for (const name of stale) writeFileSync(new URL(name, folder), fresh[name] ?? '')
  for (const name of leftOver) rmSync(new URL(name, folder))
}

function filesIn(folder: URL): Record<string, Buffer> {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder))]))
}
