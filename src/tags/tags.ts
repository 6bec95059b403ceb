import { randomUUID } from 'node:crypto'
import { isOfLength } from '../grammar/characters.ts'
import { duplicates } from '../grammar/duplicates.ts'
import { quoted } from '../grammar/quoted.ts'
import type { Item } from '../table/condition.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { tagsKey } from './keys.ts'

/** How RAM refuses tags (TagResource, CreatePermission, CreateResourceShare). */
export type TagRefusal =
  | { readonly code: 'InvalidParameterException'; readonly message: string; readonly path: readonly string[] }
  | {
      readonly code: 'TagLimitExceededException'
      readonly message: string
      readonly path: readonly string[]
      readonly limit: number
    }

export interface Tag {
  readonly key: string
  readonly value: string
}

/** What AWS accepts as tags of a resource: how many, and how long keys and values are, in Unicode characters. */
export const TAG_LIMIT = 50
const KEY_LENGTH = 128
const VALUE_LENGTH = 256
/** AWS reserves these keys, in upper and lower case. */
const RESERVED = /^aws:/i

/** The tags that an item under `tagsKey` holds. They are stored as a list, because a key may even be `__proto__`. */
export const tagsIn = (item: Item | undefined): readonly Tag[] => (item?.['tags'] as Tag[] | undefined) ?? []

/** What is stored of tags: `writeId` differs with each write, so that a guard can compare it. */
export const tagsItem = (tags: readonly Tag[]): Item => ({ tags, writeId: randomUUID() })

/** The first tags of a resource that is created in the same transaction. */
export const newTags = (ownerPk: string, tags: readonly Tag[]): GuardedWrite<never> => ({
  key: tagsKey(ownerPk),
  put: tagsItem(tags),
  guards: [],
})

/** What is wrong with tags to set (TagResource, CreatePermission, CreateResourceShare). */
export function validateTags(tags: readonly Tag[]): TagRefusal[] {
  const duplicated = new Set(duplicates(tags, ({ key }) => key))
  const validationErrors = tags.flatMap((tag, index) => [
    ...validateKey(tag.key, ['input', 'tags', String(index), 'key']),
    ...(duplicated.has(tag)
      ? [invalid(`The tag key ${quoted(tag.key)} is duplicated.`, ['input', 'tags', String(index), 'key'])]
      : []),
    ...(isOfLength(tag.value, 0, VALUE_LENGTH)
      ? []
      : [
          invalid(`A tag value must be at most ${VALUE_LENGTH} Unicode characters.`, [
            'input',
            'tags',
            String(index),
            'value',
          ]),
        ]),
  ])
  return tags.length > TAG_LIMIT ? [...validationErrors, tooManyTags] : validationErrors
}

/** What is wrong with the keys of tags to remove (UntagResource). */
export const validateTagKeys = (keys: readonly string[]): TagRefusal[] =>
  keys.flatMap((key, index) => validateKey(key, ['input', 'tagKeys', String(index)]))

/** There are more tags than a resource can have. */
export const tooManyTags: TagRefusal = {
  code: 'TagLimitExceededException',
  message: `A resource can have at most ${TAG_LIMIT} tags. Remove some with untagResource.`,
  limit: TAG_LIMIT,
  path: ['input', 'tags'],
}

/** The tags after these are set: a key that is there already gets the new value and stays in its place. */
export function withTags(tags: readonly Tag[], set: readonly Tag[]): readonly Tag[] {
  const byKey = new Map([...tags, ...set].map(({ key, value }) => [key, value]))
  return [...byKey].map(([key, value]) => ({ key, value }))
}

function validateKey(key: string, path: readonly string[]): TagRefusal[] {
  if (!isOfLength(key, 1, KEY_LENGTH)) {
    return [invalid(`A tag key must be 1 to ${KEY_LENGTH} Unicode characters.`, path)]
  }
  return RESERVED.test(key)
    ? [invalid(`The tag key ${quoted(key)} begins with aws:, which is reserved.`, path)]
    : []
}

const invalid = (message: string, path: readonly string[]): TagRefusal => ({
  code: 'InvalidParameterException',
  message,
  path,
})
