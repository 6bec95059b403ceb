import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { bundle } from './bundle.ts'

/**
 * Builds `.build/lambda/NAME/index.mjs` from `src/lambda/NAME.ts` for each function NAME of serverless.yml: one file that
 * contains everything. Source maps are written to `.build/maps/`, outside of the packages, so that no cold start reads them.
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
