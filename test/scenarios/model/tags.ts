import { isDeepStrictEqual } from 'node:util'
import type { TagInput } from '../../../src/graphql/generated/resolvers.ts'
import type { Account } from './account.ts'
import { arnErrors, isBadKey, MOST_TAGS, unknown, validateTags } from './permissions.ts'
import { broken, type Refusal, refusal } from './refusals.ts'
import type { Inputs, Rule } from './rule.ts'
import { isShareArn } from './shares.ts'

/** What holds for the tags of permissions and shares. */

const taggedIn = ({ permissions, shares }: Account, arn: string) => permissions[arn] ?? shares[arn]

const resourceErrors = (arn: string): Refusal[] =>
  isShareArn(arn) ? [] : arnErrors(arn, 'resourceArn', 'InvalidParameterException')

/** Of the call's parts, only a permission counts revisions, and only of changes. */
function setTags({ permissions, shares }: Account, arn: string, tags: readonly TagInput[]) {
  const permission = permissions[arn]
  const tagged = permission ?? shares[arn]
  if (tagged && !isDeepStrictEqual(tagged.tags, tags)) {
    tagged.tags = tags
    if (permission) permission.revision++
  }
  return {}
}

const withTags = (account: Account, { resourceArn, tags }: Inputs['tagResource']): TagInput[] => {
  const before = taggedIn(account, resourceArn)?.tags ?? []
  const values = new Map([...before, ...tags].map(({ key, value }) => [key, value]))
  return [...values].map(([key, value]) => ({ key, value }))
}

const shown = ({ permissions, shares }: Account, arn: string) => ({
  ...(permissions[arn] && { permission: { arn, revision: permissions[arn].revision } }),
  ...(shares[arn] && { resourceShare: { arn } }),
})

const tagResource: Rule<Inputs['tagResource']> = {
  faults: ({ resourceArn, tags }) => [...resourceErrors(resourceArn), ...validateTags(tags)],
  refusals: (account, input) => [
    ...broken(
      [!taggedIn(account, input.resourceArn), () => unknown('resourceArn')],
      [
        withTags(account, input).length > MOST_TAGS,
        () => refusal('TagLimitExceededException', 'tags', { limit: MOST_TAGS }),
      ],
    ),
  ],
  change: (account, input) => setTags(account, input.resourceArn, withTags(account, input)),
  shown: (account, _, { resourceArn }) => shown(account, resourceArn),
}

const untagResource: Rule<Inputs['untagResource']> = {
  faults: ({ resourceArn, tagKeys }) => [
    ...resourceErrors(resourceArn),
    ...tagKeys.flatMap((key, index) =>
      broken([isBadKey(key), () => refusal('InvalidParameterException', `tagKeys.${index}`)]),
    ),
  ],
  refusals: (account, { resourceArn }) =>
    broken([!taggedIn(account, resourceArn), () => unknown('resourceArn')]),
  change: (account, { resourceArn, tagKeys }) =>
    setTags(
      account,
      resourceArn,
      (taggedIn(account, resourceArn)?.tags ?? []).filter(({ key }) => !tagKeys.includes(key)),
    ),
  shown: (account, _, { resourceArn }) => shown(account, resourceArn),
}

export const TAG_RULES = { tagResource, untagResource }
