import type { Call } from '../idempotency/call.ts'

/** Where a call is made: a deployment is of one Region, and a Region of one partition. */
type Place = Pick<Call, 'region'>
type Owner = Pick<Call, 'region' | 'accountId'>

/** How the Regions of a partition begin; all others are of `aws`. */
const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
] as const

/** The partition of a Region, which the ARNs of that Region begin with. */
export const partitionOf = (region: string): string =>
  PARTITIONS.find(([beginning]) => region.startsWith(beginning))?.[1] ?? 'aws'

/** The ARN of what the caller's account has in this Region. */
export const ramArn = ({ region, accountId }: Owner, resource: string): string =>
  `arn:${partitionOf(region)}:ram:${region}:${accountId}:${resource}`

/** What such an ARN looks like, for a message. */
export const ramArnForm = ({ region }: Place, resource: string): string =>
  `arn:${partitionOf(region)}:ram:REGION:ACCOUNT:${resource}`

/** Longer than any Region's name, and short enough that a message shows the ARN of a permission in full. */
const RAM_ARN = /^arn:([a-z-]{3,10}):ram:([a-z0-9-]{1,16}):(\d{12}):(.{1,64})$/

/** The account and the resource of an ARN; `undefined` if it has another form or not the partition of its Region. */
export function parseRamArn(
  arn: string,
): { readonly accountId: string; readonly resource: string } | undefined {
  const [, partition, region = '', accountId = '', resource = ''] = RAM_ARN.exec(arn) ?? []
  return partition === partitionOf(region) ? { accountId, resource } : undefined
}

/**
 * The ARN that is looked up for a call: the given one if it is of the caller's account, else one of the caller's
 * account that nothing can have, a different one for each given ARN. So a call about a resource of another account
 * costs and returns exactly what one about a missing resource does, and no key is ever built from another account.
 *
 * @param arn a well-formed ARN of a permission or of a resource share
 */
export const ownArn = (call: Owner, arn: string): string =>
  parseRamArn(arn)?.accountId === call.accountId ? arn : ramArn(call, `?${arn}`)
