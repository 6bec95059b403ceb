import type { Service } from './service.ts'

/** Three permissions of four versions each, and how many shares get each version when it is the default. */
export const PERMISSIONS = { 'read-subnets': 400, 'write-subnets': 50, 'audit-subnets': 50 } as const
const VERSIONS = 4
const SHARES = Object.values(PERMISSIONS).reduce((sum, shares) => sum + shares * VERSIONS, 0)

/** As many mutations as one request may call, and as many requests as keep the engine busy. */
const IN_ONE_REQUEST = 5
const AT_ONCE = 4

const template = (version: number): string =>
  JSON.stringify({ Effect: 'Allow', Action: ['ec2:DescribeSubnets', 'ec2:DescribeVpcs'].slice(0, version) })

/**
 * Fills the account through the API.
 *
 * @param report is given what part of it is done, from 0 to 1
 * @returns the ARNs of the permissions by name
 */
export async function fillAccount(
  { call }: Service,
  report: (progress: number, text: string) => void,
): Promise<Readonly<Record<keyof typeof PERMISSIONS, string>>> {
  const arns: Record<string, string> = {}
  let done = 0
  for (const [name, shares] of Object.entries(PERMISSIONS)) {
    const { createPermission } = await call<{ createPermission: { permission: { arn: string } } }>(CREATE, {
      input: { name, resourceType: 'ec2:Subnet', policyTemplate: template(1) },
    })
    const { arn } = createPermission.permission
    arns[name] = arn
    for (let version = 1; version <= VERSIONS; version++) {
      if (version > 1) {
        await call(CREATE_VERSION, { input: { permissionArn: arn, policyTemplate: template(version) } })
      }
      for (let made = 0; made < shares; ) {
        const requests = Math.min(AT_ONCE, Math.ceil((shares - made) / IN_ONE_REQUEST))
        await Promise.all(
          Array.from({ length: requests }, () => call(CREATE_SHARES, { input: shareOf(arn) })),
        )
        made += requests * IN_ONE_REQUEST
        done += requests * IN_ONE_REQUEST
        report(done / SHARES, `${done.toLocaleString('en')} shares`)
      }
    }
  }
  return arns as Record<keyof typeof PERMISSIONS, string>
}

const shareOf = (permissionArn: string) => ({ name: 'team', permissionArns: [permissionArn] })

const CREATE = `mutation ($input: CreatePermissionInput!) {
  createPermission(input: $input) { permission { arn } errors { message } } }`

const CREATE_VERSION = `mutation ($input: CreatePermissionVersionInput!) {
  createPermissionVersion(input: $input) { errors { message } } }`

const CREATE_SHARES = `mutation ($input: CreateResourceShareInput!) {
  ${Array.from({ length: IN_ONE_REQUEST }, (_, share) => `share${share}: createResourceShare(input: $input) { errors { message } }`).join(' ')} }`
