import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { fieldsUnder } from './fieldsUnder.ts'

/** The fields that lead to versions, and those of a version that need its text's item. */
const VERSIONS = new Set(['defaultVersion', 'versionByNumber', 'versionById', 'version', 'versions'])
const TEXTS = new Set(['policyTemplate', 'statement', 'creationTime', 'policyDocument', 'diff'])

/**
 * Whether the selection under a field that gives permissions or policies asks for what lies beside the head, so that
 * head and texts can be read in one round trip, and of one moment.
 */
export const selectsDocument = (info: GraphQLResolveInfo): boolean => leadsToTexts(info.fieldNodes, info)

/** By the fields that are asked, which are the very same list for every row of a list: their answer is one. */
const known = new WeakMap<readonly FieldNode[], boolean>()

function leadsToTexts(fields: readonly FieldNode[], { fragments }: GraphQLResolveInfo): boolean {
  const answer =
    known.get(fields) ??
    fieldsUnder(
      fieldsUnder(fields, fragments).filter(({ name }) => VERSIONS.has(name.value)),
      fragments,
    ).some(({ name }) => TEXTS.has(name.value))
  known.set(fields, answer)
  return answer
}
