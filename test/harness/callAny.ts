import { mutate } from './permissions.ts'
import { mutatePolicy } from './policies.ts'
import type { Client } from './service.ts'
import { SHARE } from './shares.ts'

type Input = Readonly<Record<string, unknown>>

const WORK = 'replacePermissionAssociationsWork { id }'

/** Calls any mutation, and gives its payload with what the call itself shows. */
export function callAny(client: Client, operation: string, input: Input): ReturnType<typeof mutate> {
  if (operation.endsWith('Policy') || operation.includes('PolicyVersion')) {
    return mutatePolicy(client, operation as Parameters<typeof mutatePolicy>[1], input)
  }
  if (operation === 'tagResource' || operation === 'untagResource')
    return changeTags(client, operation, input)
  const more = operation === 'createResourceShare' ? SHARE : operation.startsWith('replace') ? WORK : ''
  return mutate(client, operation as Parameters<typeof mutate>[1], input, more)
}

async function changeTags(client: Client, operation: 'tagResource' | 'untagResource', input: Input) {
  const type = operation === 'tagResource' ? 'TagResourceInput' : 'UntagResourceInput'
  const { data, errors } = await client(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { errors { __typename code message path } } }`,
    { input },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data[operation]
}
