import { fill } from '../../harness/fill.ts'
import { permissionWith, TEMPLATE } from '../../harness/permissions.ts'
import { ADMINS, ALICE, attachPolicy, DOCUMENT, policyWith, READER } from '../../harness/policies.ts'
import type { Client } from '../../harness/service.ts'
import { nodeIdsOf, worldOf } from '../tenants/world.ts'

/** As many as one resource type allows, each with five long versions. */
const PERMISSIONS = 8
const SHARES = 400
const POLICIES = 20

/** As long as a template may be. */
const LONG_TEMPLATE = TEMPLATE + ' '.repeat(6_144 - TEMPLATE.length)

/**
 * An account with much in it: lists of several pages, texts of full length. What is in use stays there, whatever is
 * called.
 *
 * @returns what the things in it are called
 */
export async function filledAccount(client: Client): Promise<string[]> {
  const world = await worldOf(client, 'known')
  const arns = await Promise.all(
    Array.from({ length: PERMISSIONS }, (_, index) =>
      permissionWith(client, `full-${index}`, 5, { policyTemplate: LONG_TEMPLATE }),
    ),
  )
  for (const arn of arns) await fill(client, arn, 5, SHARES / PERMISSIONS)
  for (let index = 0; index < POLICIES; index++) {
    const name = await policyWith(client, `full-${index}`, 5)
    for (const principal of [ALICE, ADMINS, READER]) await attachPolicy(client, name, principal)
  }
  return [
    ...new Set([
      ...Object.values<string>({ ...world }),
      ...Object.values(nodeIdsOf(world)),
      ...arns,
      ...OTHERS,
    ]),
  ]
}

/** What is good where it is asked for, in whatever account. */
const OTHERS = ['full-0', 'v1', 'ec2:Subnet', 'a', 'token', TEMPLATE, DOCUMENT, LONG_TEMPLATE]
