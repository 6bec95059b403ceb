import { expect, test } from 'vitest'
import { permissionWith, readPermission, TEMPLATE } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { createShare } from '../harness/shares.ts'

/** As many tags as a share can have, each as long as it can be: 77 KB. */
const TAGS = Array.from({ length: 50 }, (_, index) => ({
  key: `${index}`.padEnd(128, 'k'),
  value: '\u{1f600}'.repeat(256),
}))

/** Together more than the 6 MB that one answer can be. */
const SHARES = 130

const CREATE = `mutation ($permissionArn: ID!, $policyTemplate: String!, $clientToken: String) {
  createPermissionVersion(
    input: { permissionArn: $permissionArn, policyTemplate: $policyTemplate, clientToken: $clientToken }
  ) {
    replayed
    permissionVersion { version permission { revision associations(first: 130) { nodes { resourceShare { tags { key value } } } } } }
    errors { message }
  }
}`

test('a mutation whose answer is too long says that it has taken effect, and its token brings the answer', async () => {
  const client = newClient()
  const permissionArn = await permissionWith(client, 'p', 1)
  for (let made = 0; made < SHARES; made += 10) {
    const tenth = Array.from({ length: 10 }, () => createShare(client, [permissionArn], { tags: TAGS }))
    for (const { errors } of await Promise.all(tenth)) expect(errors).toEqual([])
  }
  const variables = { permissionArn, policyTemplate: TEMPLATE, clientToken: 'long' }
  const tooLong = await client(CREATE, variables)
  expect(tooLong).toMatchObject({ statusCode: 413, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  expect(tooLong.errors?.[0]?.message).toMatch(/^The mutation has taken effect/)
  expect(await readPermission(client, permissionArn)).toMatchObject({ defaultVersion: { version: 2 } })
  const less = await client(CREATE.replace('first: 130', 'first: 1'), variables)
  expect(less.data.createPermissionVersion).toMatchObject({ replayed: true, errors: [] })
})
