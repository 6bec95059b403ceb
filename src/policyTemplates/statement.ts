import { type Json, type Member, readJson } from '../grammar/json.ts'
import { listed } from '../grammar/strings.ts'

/** What a policy template says. */
export interface PolicyStatement {
  readonly effect: string
  readonly actions: readonly string[]
  readonly condition: readonly PolicyCondition[]
}

export interface PolicyCondition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/**
 * What a text says that was accepted as a policy template earlier. It is not validated again: actions and conditions
 * that AWS has removed since are returned as they were written.
 *
 * @throws if the text isn't even JSON, which was never accepted
 */
export function readStatement(text: string): PolicyStatement {
  const read = readJson(text)
  if ('error' in read) throw new Error(`A stored policy template is not JSON: ${read.error}.`)
  return statementOf(read.json)
}

/** What the template says, in its own order and spelling. */
export function statementOf(template: Json): PolicyStatement {
  return {
    effect: scalarsIn(element(template, 'Effect')).join(),
    actions: scalarsIn(element(template, 'Action')),
    condition: membersOf(element(template, 'Condition')).flatMap(({ name: operator, value }) =>
      membersOf(value).map(({ name: key, value }) => ({ operator, key, values: scalarsIn(value) })),
    ),
  }
}

export const membersOf = (json: Json | undefined): readonly Member[] =>
  json?.type === 'object' ? json.members : []

const element = (template: Json, name: string): Json | undefined =>
  membersOf(template).find((member) => member.name === name)?.value

const scalarsIn = (json: Json | undefined): string[] =>
  (json ? listed(json) : []).flatMap((item) => ('value' in item ? [item.value] : []))
