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

/** No Region's name is near so long: a message can show the ARN of a permission whole. */
const RAM_ARN = /^arn:([a-z-]{3,10}):ram:([a-z0-9-]{1,16}):(\d{12}):(.{1,64})$/

/** Whose an ARN is, and what it names; nothing where it is no such ARN, or its partition not that of its Region. */
export function parseRamArn(
  arn: string,
): { readonly accountId: string; readonly resource: string } | undefined {
  const [, partition, region = '', accountId = '', resource = ''] = RAM_ARN.exec(arn) ?? []
  return partition === partitionOf(region) ? { accountId, resource } : undefined
}

/**
 * The ARN under which the caller's call may look: the given one where it is of the caller's account, else one of
 * the caller's own that nothing can have, another for each. So what is someone else's costs and answers exactly what a
 * missing thing does, and no key ever starts from another account.
 *
 * @param arn a well-formed ARN of a permission or of a resource share
 */
export const ownArn = (call: Owner, arn: string): string =>
  parseRamArn(arn)?.accountId === call.accountId ? arn : ramArn(call, `?${arn}`)
