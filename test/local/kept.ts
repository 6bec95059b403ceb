import { readdirSync } from 'node:fs'
import { vi } from 'vitest'

/** A permission by which a test shows whether the data are still there. */

export const CREATE = `mutation { createPermission(input: { name: "kept", resourceType: "ec2:Subnet",
  policyTemplate: "{\\"Effect\\":\\"Allow\\",\\"Action\\":[\\"ec2:DescribeSubnets\\"]}" }) { errors { code } } }`
export const CREATED = { data: { createPermission: { errors: [] } } }

export const FETCH = '{ permission(arn: "arn:aws:ram:us-east-1:123456789012:permission/kept") { name } }'
export const KEPT = { data: { permission: { name: 'kept' } } }
export const GONE = { data: { permission: null } }

/** DynamoDB Local answers some milliseconds before its file has it: as long, its journal lies beside the file. */
export const written = (data: string): Promise<boolean> =>
  vi.waitUntil(
    () => !readdirSync(data, { recursive: true }).some((file) => String(file).endsWith('.db-journal')),
    { timeout: 10_000 },
  )
