import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { parse } from 'yaml'

/**
 * Makes `.build/lambda/NAME/index.mjs` of `src/lambda/NAME.ts` for each function NAME of serverless.yml: one file with
 * everything in it. Source maps go to `.build/maps/`: stack traces are told with their help, but no cold start reads them.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The AWS SDK is bundled too. The one in Lambda's runtime changes when AWS wants, this one when the lock file does;
 * and of a bundle Node reads one file, where the SDK's own packages are hundreds.
 */
const OPTIONS = {
  bundle: true,
  minify: true,
  treeShaking: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // ES modules can be shaken, CommonJS can't; esbuild's own order for Node is the other way round.
  mainFields: ['module', 'main'],
  // What a CommonJS package requires is bundled as the same ES module that we import: one Apollo Server, not two.
  conditions: ['module', 'import'],
  // CommonJS packages (Apollo's utilities) load Node's modules with `require`, which an ES module doesn't have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  sourcemap: 'external',
  logLevel: 'warning',
  write: false,
} satisfies BuildOptions

const { functions } = parse(await readFile(`${ROOT}serverless.yml`, 'utf8')) as { functions: object }
for (const folder of ['lambda', 'maps']) await rm(`${ROOT}.build/${folder}`, { recursive: true, force: true })
for (const name of Object.keys(functions)) {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [`${ROOT}src/lambda/${name}.ts`],
    outfile: 'index.mjs',
  })
  for (const { path, contents } of outputFiles) {
    const file = `${ROOT}.build/${path.endsWith('.map') ? `maps/${name}.mjs.map` : `lambda/${name}/index.mjs`}`
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contents)
  }
}
