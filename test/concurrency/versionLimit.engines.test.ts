import { describe, expect, test } from 'vitest'
import { CALLERS, parallel } from '../support/parallel.ts'
import { createVersion, permissionWith, readPermission, textOf } from '../support/permissions.ts'
import { newClient } from '../support/service.ts'
import { WEATHERS } from '../support/weather.ts'

for (const { name, newStore } of WEATHERS) {
  describe.concurrent(`64 parallel creations of versions on one permission, ${name}`, () => {
    test('four succeed with the numbers 2 to 5, the rest are told the limit', async () => {
      const client = newClient({ store: newStore() })
      const arn = await permissionWith(client, 'race', 1)

      const answers = await parallel(CALLERS, (caller) =>
        createVersion(client, arn, { policyTemplate: textOf(caller) }),
      )

      const made = answers
        .map(({ permissionVersion }) => permissionVersion)
        .filter((version) => version !== null)
      expect(made.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5])
      const refused = answers.filter(({ permissionVersion }) => permissionVersion === null)
      expect(refused).toHaveLength(CALLERS - 4)
      for (const { errors, replayed } of refused) {
        expect(errors).toMatchObject([{ code: 'PermissionVersionsLimitExceededException', limit: 5 }])
        expect(errors[0].versions.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1])
        expect(replayed).toBe(false)
      }
      expect(answers.filter(({ replayed }) => replayed)).toEqual([])

      const permission = await readPermission(client, arn)
      expect(permission).toMatchObject({ revision: 5, defaultVersion: { version: 5 } })
      expect(permission.versions).toHaveLength(5)
      expect(permission.versions.slice(0, 4)).toMatchObject(
        made
          .sort((a, b) => b.version - a.version)
          .map(({ version, policyTemplate }) => ({ version, policyTemplate })),
      )
    })
  })
}
