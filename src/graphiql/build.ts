import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type BuildOptions, build, type OutputFile } from 'esbuild'
import { readExamples } from './examples.ts'

/**
 * Builds the GraphiQL page from `page/` and `examples/`: `.build/graphiql/index.html`, and beside it in `assets/`
 * everything that it loads, compressed. Everything in it comes from the project's own packages.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = join(ROOT, 'src/graphiql/page')
const OUT = join(ROOT, '.build/graphiql')

/** 11 would save another 7 %, but take 17 s instead of 1.4 s at every installation. */
const BROTLI_QUALITY = 9

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  // For `require()` too: GraphQL's own check of schemas works with one copy of the package only.
  mainFields: ['browser', 'module', 'main'],
  // Named after their content, so that browsers may cache them for ever.
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  outdir: join(OUT, 'assets'),
  metafile: true,
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

const scripts = await build({
  ...COMMON,
  entryPoints: {
    main: join(PAGE, 'main.tsx'),
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  format: 'esm',
  // The page and its workers share what they have in common.
  splitting: true,
  target: 'es2022',
  define: {
    'process.env.NODE_ENV': '"production"',
    FAMILIES: JSON.stringify(readExamples()),
  },
  // All of the packages' styles are in style.css.
  loader: { '.css': 'empty' },
})
const styles = await build({ ...COMMON, entryPoints: [join(PAGE, 'style.css')] })

rmSync(OUT, { recursive: true, force: true })
mkdirSync(join(OUT, 'assets'), { recursive: true })
await Promise.all([...scripts.outputFiles, ...styles.outputFiles].map(writeCompressed))
writeFileSync(join(OUT, 'index.html'), pageNaming([...entryPoints(scripts), ...entryPoints(styles)]))

/** Compressed once, here, so that no request waits for it. */
async function writeCompressed({ path, contents }: OutputFile): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(contents, { params }))
  writeFileSync(`${path}.gz`, await promisify(gzip)(contents))
}

/** The built names of what the page names by itself, with the names they had. */
function entryPoints({ metafile }: Awaited<ReturnType<typeof build<typeof COMMON>>>): [string, string][] {
  return Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint !== undefined)
    .map(([path]) => {
      const { base, name, ext } = parse(path)
      return [name.slice(0, name.lastIndexOf('-')) + ext, base]
    })
}

/** The page's own address ends in `graphiql`, whatever comes before it; its assets are below that. */
function pageNaming(names: readonly [string, string][]): string {
  return names.reduce(
    (html, [name, built]) => html.replaceAll(`{${name}}`, `graphiql/assets/${built}`),
    readFileSync(join(PAGE, 'index.html'), 'utf8'),
  )
}
