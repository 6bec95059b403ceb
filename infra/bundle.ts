import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/**
 * Node makes an ES module of all that `http` exports, the lazy parts too: importing it loads a whole second HTTP client
 * (undici), which takes 30 ms. Requiring it doesn't.
 */
const requiredHttp: Plugin = {
  name: 'requiredHttp',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind }) =>
      kind === 'require-call' ? undefined : { path, namespace: 'required' },
    )
    onLoad({ filter: /^/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}')`,
    }))
  },
}

/** The schema is parsed once, here, and not by every start: what JSON.parse reads takes a tenth of the time. */
const parsedSchema: Plugin = {
  name: 'parsedSchema',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/graphql\/schemaDocument\.ts$/ }, async ({ path }) => {
      const { schemaDocument } = await import(path)
      const literal = JSON.stringify(JSON.stringify(schemaDocument))
      return { contents: `export const schemaDocument = JSON.parse(${literal})` }
    })
  },
}

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
  alias: {
    '@apollo/usage-reporting-protobuf': fileURLToPath(new URL('noUsageReporting.ts', import.meta.url)),
  },
  plugins: [requiredHttp, parsedSchema],
  sourcemap: 'external',
  logLevel: 'warning',
  outfile: 'index.mjs',
  write: false,
} satisfies BuildOptions

/** @returns the function whose module this is, with everything it imports in one file, and the map of its sources */
export async function bundle(
  entryPoint: string,
): Promise<{ readonly code: Uint8Array; readonly map: Uint8Array }> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entryPoint] })
  const [map, code] = outputFiles
  if (!map || !code) throw new Error(`esbuild made nothing of ${entryPoint}.`)
  return { code: code.contents, map: map.contents }
}
