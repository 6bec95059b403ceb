import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { bundle } from './bundle.ts'

/**
 * Makes `.build/lambda/NAME/index.mjs` of `src/lambda/NAME.ts` for each function NAME of serverless.yml: one file with
 * everything in it. Source maps go to `.build/maps/`: stack traces are told with their help, but no cold start reads them.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const { functions } = parse(await readFile(`${ROOT}serverless.yml`, 'utf8')) as { functions: object }
for (const folder of ['lambda', 'maps']) await rm(`${ROOT}.build/${folder}`, { recursive: true, force: true })
for (const name of Object.keys(functions)) {
  const { code, map } = await bundle(`${ROOT}src/lambda/${name}.ts`)
  await write(`lambda/${name}/index.mjs`, code)
  await write(`maps/${name}.mjs.map`, map)
}

async function write(path: string, contents: Uint8Array): Promise<void> {
  const file = `${ROOT}.build/${path}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, contents)
}
