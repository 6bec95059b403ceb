import type { Call } from '../idempotency/once.ts'

const SHARE_ARN =
  /^arn:aws:ram:([a-z0-9-]{1,23}):(\d{12}):resource-share\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isShareArn = (arn: string): boolean => SHARE_ARN.test(arn)

/** A resource share's ARN is its identity: its name may be that of another, too. */
export const shareArn = ({ region, accountId }: Pick<Call, 'region' | 'accountId'>, id: string): string =>
  `arn:aws:ram:${region}:${accountId}:resource-share/${id}`

/**
 * The ARN under which the caller's call may look: the given one where it is of the caller's account, else one of the
 * caller's own that no share can have, so that someone else's share costs and answers what a missing one does.
 *
 * @param arn a well-formed ARN of a resource share
 */
export function ownShareArn(call: Pick<Call, 'region' | 'accountId'>, arn: string): string {
  const account = SHARE_ARN.exec(arn)?.[2]
  return account === call.accountId ? arn : shareArn(call, `?${arn}`)
}
