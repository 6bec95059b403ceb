import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/**
 * An ES import of `http` evaluates all its exports, even the lazy ones. That loads a second HTTP client (undici), which
 * takes 30 ms. `require` doesn't.
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

/** The schema is parsed once, here, not at each cold start: JSON.parse of the result takes a tenth of the time. */
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
 * The AWS SDK is bundled too. AWS may change the SDK of the runtime at any time; this one changes with the lock file.
 * A bundle is one file to read, the SDK's own packages are hundreds.
 */
const OPTIONS = {
  bundle: true,
  minify: true,
  treeShaking: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Tree shaking works for ES modules, not for CommonJS; esbuild's default order for Node is the other way round.
  mainFields: ['module', 'main'],
  // `require` in a CommonJS package resolves to the same ES module that we import: one Apollo Server, not two.
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

/** @returns the module of a function with all its imports in one file, and its source map */
export async function bundle(
  entryPoint: string,
): Promise<{ readonly code: Uint8Array; readonly map: Uint8Array }> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entryPoint] })
  const [map, code] = outputFiles
  if (!map || !code) throw new Error(`esbuild has no output for ${entryPoint}.`)
  return { code: code.contents, map: map.contents }
}
