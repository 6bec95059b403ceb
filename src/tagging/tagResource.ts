import type { Call } from '../idempotency/call.ts'
import { refusal } from '../permissions/refusals.ts'
import { TAG_LIMIT, type Tag, tooManyTags, validateTags, withTags } from '../tags/tags.ts'
import { changeTags } from './changeTags.ts'

export interface TagResourceInput {
  readonly resourceArn: string
  readonly tags: readonly Tag[]
}

/**
 * Sets tags of a permission or share: new keys are added, existing ones get the new value (RAM: TagResource).
 *
 * Refused with MalformedArn, InvalidParameter, UnknownResource or TagLimitExceeded.
 */
export const tagResource = (call: Call, input: TagResourceInput) =>
  changeTags(call, {
    operation: 'tagResource',
    input,
    validationErrors: validateTags(input.tags).map(refusal),
    change: (before) => {
      const after = withTags(before, input.tags)
      return after.length > TAG_LIMIT ? { refusals: [refusal(tooManyTags)] } : { tags: after }
    },
  })
