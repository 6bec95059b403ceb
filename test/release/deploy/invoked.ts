import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a function answered, where it answers requests. */
export interface Invoked {
  readonly statusCode: number
  readonly body: string
}

/**
 * Calls a handler as Lambda does, in a process of its own that knows nothing but the unpacked zip.
 *
 * @param handler as in the template: `path/to/module.export`
 * @returns what the handler answered
 */
export async function invoked(
  folder: string,
  handler: string,
  environment: Readonly<Record<string, string>>,
  event: object,
): Promise<Invoked> {
  const [module, name] = handler.split(/\.(?=[^.]+$)/)
  const code = `
    const module = await import(${JSON.stringify(pathToFileURL(join(folder, `${module}.mjs`)))})
    const answer = await module.${name}(${JSON.stringify(event)}, { awsRequestId: 'test', getRemainingTimeInMillis: () => 10_000 })
    // The last line: the ones before are the function's log.
    process.stdout.write('\\n' + JSON.stringify(answer ?? null))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    env: { ...environment },
  })
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
}
