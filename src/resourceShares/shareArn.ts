import type { Call } from '../idempotency/call.ts'
import { parseRamArn, ramArn } from '../permissions/ramArn.ts'

const SHARE = /^resource-share\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isShareArn = (arn: string): boolean => SHARE.test(parseRamArn(arn)?.resource ?? '')

/** A resource share's ARN is its identity: its name may be that of another, too. */
export const shareArn = (call: Pick<Call, 'region' | 'accountId'>, id: string): string =>
  ramArn(call, `resource-share/${id}`)
