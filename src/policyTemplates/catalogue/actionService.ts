import type { ResourceType } from './resourceTypes.ts'

/** Where the service that RAM names is called otherwise in IAM. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'route53-recovery-control': 'route53-recovery-control-config',
}

/** The service whose actions a permission of this type may allow: what stands before the colon of each action. */
export const actionService = ({ serviceName }: Pick<ResourceType, 'serviceName'>): string =>
  NAMED_OTHERWISE[serviceName] ?? serviceName
