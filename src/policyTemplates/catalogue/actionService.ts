import type { ResourceType } from './resourceTypes.ts'

/** The services that have another name in IAM than in RAM. */
const IAM_NAMES: Readonly<Record<string, string>> = {
  'route53-recovery-control': 'route53-recovery-control-config',
}

/** The service whose actions a permission of this type may allow: the part before the colon of each action. */
export const actionService = ({ serviceName }: Pick<ResourceType, 'serviceName'>): string =>
  IAM_NAMES[serviceName] ?? serviceName
