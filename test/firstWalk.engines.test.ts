import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newClient } from './harness/service.ts'

const ON_A_LAPTOP = '123456789012'

const [, walk = ''] = readFileSync('README.md', 'utf8').split('## A first walk\n')
const blocks = [...(walk.split('\n## ')[0] ?? '').matchAll(/^ *```graphql\n([\s\S]*?)^ *```/gm)]

test('each step of the first walk in the README shows what the README says', async () => {
  const client = newClient()
  const [create, createVersion, setDefault, remove, ...others] = blocks.map(
    ([, block = '']) =>
      async (change = (text: string) => text) => {
        const { data, errors } = await client(change(block.replaceAll(ON_A_LAPTOP, client.accountId)))
        expect(errors).toBeUndefined()
        return (Object.values(data) as object[])[0]
      },
  )
  expect(others).toEqual([])

  expect(await create?.()).toMatchObject({ permission: { defaultVersion: { version: 1 } }, errors: [] })

  for (const version of [2, 3, 4, 5]) {
    const permissionVersion = { version, isDefaultVersion: true }
    expect(await createVersion?.()).toEqual({ permissionVersion, errors: [] })
  }
  const isDefault = { reason: 'DEFAULT_VERSION', remedy: expect.any(String) }
  expect(await createVersion?.()).toMatchObject({
    permissionVersion: null,
    errors: [
      {
        code: 'PermissionVersionsLimitExceededException',
        versions: [5, 4, 3, 2, 1].map((version) => ({
          version,
          deletionBlockers: version === 5 ? [isDefault] : [],
        })),
      },
    ],
  })

  const first = await setDefault?.()
  expect(first).toMatchObject({ replayed: false, permission: { defaultVersion: { version: 2 } }, errors: [] })
  expect(await setDefault?.()).toEqual({ ...first, replayed: true })

  expect(await remove?.()).toMatchObject({ returnValue: false, errors: [{ blockers: [isDefault] }] })
  const ofAnother = (text: string) => text.replace('permissionVersion: 2', 'permissionVersion: 1')
  expect(await remove?.(ofAnother)).toEqual({ returnValue: true, errors: [] })
})
