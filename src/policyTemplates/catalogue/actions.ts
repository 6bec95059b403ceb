import { actionService } from './actionService.ts'
import { services } from './generated/index.ts'
import type { ResourceType } from './resourceTypes.ts'

/** The actions that a permission of some resource type may allow. */
export interface Actions {
  /** The part before the colon of each of them. */
  readonly service: string
  /** Their names, as AWS spells them. */
  readonly names: readonly string[]
  /** The same in lower case: IAM accepts an action in any case. */
  readonly lowerCase: ReadonlySet<string>
}

const loaded = new Map<string, Promise<Actions>>()

/**
 * The actions of the service that the resource type belongs to; all of them, also those that IAM does not map to the
 * type: RAM's own permission for subnets allows ec2:DescribeSubnets, its sample for components
 * imagebuilder:ListComponents, and IAM maps neither to the type.
 *
 * The actions of a service are loaded at the first call, and cached.
 */
export function actionsOf(resourceType: ResourceType): Promise<Actions> {
  const service = actionService(resourceType)
  let actions = loaded.get(service)
  if (!actions) {
    actions = load(service)
    loaded.set(service, actions)
  }
  return actions
}

async function load(service: string): Promise<Actions> {
  const module = await services[service]?.()
  if (!module) throw new Error(`No actions of ${service} were generated: run npm run generate.`)
  const names = module.actions.split(' ')
  return { service, names, lowerCase: new Set(names.map((name) => name.toLowerCase())) }
}
