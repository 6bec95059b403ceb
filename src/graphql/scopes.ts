import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'
import { forbidden } from './errors.ts'
import { recordOutcome } from './outcome.ts'

/** The scope that an operation needs: queries read, mutations write. */
const SCOPES = { Query: 'permissions:read', Mutation: 'permissions:write' } as const

type Fields = Record<string, GraphQLFieldResolver<unknown, Context>>

/** Wraps the fields of a root type, so that each checks the scope that its operation needs. */
export function guarded<T extends object>(root: keyof typeof SCOPES, fields: T): T {
  const scope = SCOPES[root]
  const wrapped = Object.entries(fields as Fields).map(([name, resolve]): [string, Fields[string]] => [
    name,
    (source, args, context, info) => {
      recordOutcome(({ operations }) => operations.add(name))
      if (!context.scopes.includes(scope)) {
        throw forbidden(`${name} needs the scope ${scope}.`)
      }
      return resolve(source, args, context, info)
    },
  ])
  return Object.fromEntries(wrapped) as T
}
