import type { Call } from '../idempotency/call.ts'
import { refusal } from '../permissions/refusals.ts'
import { validateTagKeys } from '../tags/tags.ts'
import { changeTags } from './changeTags.ts'

export interface UntagResourceInput {
  readonly resourceArn: string
  readonly tagKeys: readonly string[]
}

/**
 * Removes tags of a permission or share; keys that it doesn't have are ignored (RAM: UntagResource).
 *
 * Refused with MalformedArn, InvalidParameter or UnknownResource.
 */
export const untagResource = (call: Call, input: UntagResourceInput) =>
  changeTags(call, {
    operation: 'untagResource',
    input,
    validationErrors: validateTagKeys(input.tagKeys).map(refusal),
    change: (before) => ({ tags: before.filter(({ key }) => !input.tagKeys.includes(key)) }),
  })
