import type { GraphQLField } from 'graphql'
import { SCHEMA } from './schema.ts'

const CAN_BE_REFUSED = /Can be refused with ([\s\S]*)\.$/

/** What the description of a mutation says that it can be refused with: types of errors, and codes of `PolicyError`. */
export const refusedWith = ({ description }: GraphQLField<unknown, unknown>): readonly string[] =>
  [...(CAN_BE_REFUSED.exec(description ?? '')?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

interface Shown {
  readonly __typename?: string
  readonly code?: string
}

/**
 * Throws where a mutation was refused with an error that its description doesn't name.
 *
 * @param data of an answer; a mutation under another name than its own is not looked at
 */
export function expectListed(data: Readonly<Record<string, unknown>> | null | undefined): void {
  for (const [name, payload] of Object.entries(data ?? {})) {
    const field = SCHEMA.getMutationType()?.getFields()[name]
    if (!field) continue
    const listed = refusedWith(field)
    const { errors = [] } = (payload ?? {}) as { readonly errors?: readonly Shown[] }
    for (const { __typename, code } of errors) {
      const shown = listed.includes('PolicyError') ? (code ?? __typename) : __typename
      if (shown && !listed.includes(shown)) throw new Error(`${name} does not say that it answers ${shown}`)
    }
  }
}
