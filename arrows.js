/**
 * The folders of src from the top down. Each imports from those below it alone; those in one row know nothing of each
 * other.
 */
export const LAYERS = [
  ['local'],
  ['lambda'],
  ['graphql'],
  ['tagging'],
  ['replaceWorks'],
  ['resourceShares'],
  ['permissions', 'policies'],
  ['tags', 'policyTemplates'],
  ['versioning'],
  ['idempotency'],
  ['table'],
  ['grammar'],
]

const inFolders = (names) => `^src/(${names.join('|')})/`

/** What only the folders that speak GraphQL, and those above them, may know. */
const GRAPHQL_AND_LAMBDA = '(^|/)(graphql|@apollo|@as-integrations|@types/aws-lambda|aws-lambda)(/|$)'

export default {
  forbidden: [
    ...LAYERS.map((layer, index) => ({
      name: `${layer.join(', ')}: only what is below`,
      severity: 'error',
      from: { path: inFolders(layer) },
      to: { path: inFolders(LAYERS.slice(0, index + 1).flat()), pathNot: '^src/$1/' },
    })),
    {
      name: 'below graphql, nothing of GraphQL or Lambda',
      severity: 'error',
      from: { path: inFolders(LAYERS.slice(3).flat()) },
      to: { path: GRAPHQL_AND_LAMBDA },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The page is bundled by itself, and imports nothing of the rest.
    exclude: { path: ['/generated/', '^src/graphiql/'] },
    // TypeScript 7 has no API yet through which it could be asked.
    parser: 'swc',
    // Types are arrows, too.
    tsPreCompilationDeps: true,
  },
}
