import { ERRORS } from './permissions.ts'
import type { Client } from './service.ts'

export interface Tag {
  readonly key: string
  readonly value: string
}

/** Sets tags of a permission or share, and gives the payload; anything else is thrown. */
export const tag = (client: Client, resourceArn: string, ...tags: readonly Tag[]) =>
  change(client, 'tagResource', 'TagResourceInput', { resourceArn, tags })

/** Takes tags away. */
export const untag = (client: Client, resourceArn: string, ...tagKeys: readonly string[]) =>
  change(client, 'untagResource', 'UntagResourceInput', { resourceArn, tagKeys })

async function change(client: Client, operation: string, type: string, input: object) {
  const { data, errors } = await client(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { ${ERRORS} } }`,
    { input },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data[operation]
}

/** The tags of a permission. */
export async function tagsOf(client: Client, arn: string): Promise<readonly Tag[]> {
  const { data, errors } = await client(
    'query ($arn: ID!) { permission(arn: $arn) { tags { key value } } }',
    { arn },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.permission.tags
}
