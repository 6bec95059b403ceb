import type { Call } from '../idempotency/once.ts'
import { changeTags } from './changeTags.ts'
import { TAG_LIMIT, type Tag, tagFaults, tooManyTags, withTags } from './tags.ts'

export interface TagResourceInput {
  readonly resourceArn: string
  readonly tags: readonly Tag[]
}

/**
 * Sets tags of a permission: new keys join, those that are there get the new value (RAM: TagResource).
 *
 * Refused with MalformedArn, InvalidParameter, UnknownResource or TagLimitExceeded.
 */
export const tagResource = (call: Call, { resourceArn, tags }: TagResourceInput) =>
  changeTags(call, resourceArn, tagFaults(tags), (before) => {
    const after = withTags(before, tags)
    return after.length > TAG_LIMIT ? { refusals: [tooManyTags] } : { tags: after }
  })
