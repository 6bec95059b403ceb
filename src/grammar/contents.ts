import type { Json, Member } from './json.ts'
import { listed } from './strings.ts'

/** Reads what a text says that was accepted earlier. It is not validated against the rules of today. */

/** One condition: the operator must hold between the key and one of the values. */
export interface PolicyCondition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export const membersOf = (json: Json | undefined): readonly Member[] =>
  json?.type === 'object' ? json.members : []

export const element = (json: Json, name: string): Json | undefined =>
  membersOf(json).find((member) => member.name === name)?.value

/** The values of an element that holds one or a list of them. A number or boolean is its text. */
export const scalarsIn = (json: Json | undefined): string[] =>
  (json ? listed(json) : []).flatMap((item) => ('value' in item ? [item.value] : []))

/** The conditions of a Condition element, in their order and spelling. */
export const conditionsIn = (json: Json | undefined): PolicyCondition[] =>
  membersOf(json).flatMap(({ name: operator, value }) =>
    membersOf(value).map(({ name: key, value }) => ({ operator, key, values: scalarsIn(value) })),
  )
