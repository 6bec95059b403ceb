import { expect } from 'vitest'
import { ERRORS, mutate } from '../../harness/permissions.ts'
import { mutatePolicy } from '../../harness/policies.ts'
import type { Client } from '../../harness/service.ts'
import type { Answer } from './model.ts'
import type { Call, Chosen, Operation } from './rule.ts'

const PERMISSION = 'permission { arn revision }'
const POLICY = 'policy { policyName defaultVersion { versionId } }'
const SHARE =
  'resourceShare { arn name permissions { resourceType permission { arn } permissionVersion { version } } }'
const WORK = `replacePermissionAssociationsWork { id fromPermissionArn fromPermissionVersion toPermissionArn
  toPermissionVersion status totalCount replacedCount skippedCount }`

/** What is selected beside the result of a call: what the payload shows as it is now. */
const SHOWN: Readonly<Record<Operation, string>> = {
  createPermission: PERMISSION,
  createPermissionVersion: `permissionVersion { id version isDefaultVersion status policyTemplate resourceShareCount ${PERMISSION} }`,
  deletePermissionVersion: PERMISSION,
  setDefaultPermissionVersion: PERMISSION,
  deletePermission: '',
  tagResource: `${PERMISSION} resourceShare { arn }`,
  untagResource: `${PERMISSION} resourceShare { arn }`,
  createResourceShare: SHARE,
  deleteResourceShare: '',
  associateResourceSharePermission: SHARE,
  disassociateResourceSharePermission: SHARE,
  replacePermissionAssociations: WORK,
  createPolicy: POLICY,
  createPolicyVersion: `policyVersion { id versionId isDefaultVersion policyDocument ${POLICY} }`,
  deletePolicyVersion: POLICY,
  setDefaultPolicyVersion: POLICY,
  deletePolicy: '',
  attachPolicy: `policyAttachment { id ${POLICY} }`,
  detachPolicy: '',
}

/**
 * Makes the call, and returns what came back, as one can compare it.
 *
 * @param shown what to select beside the facts of the call
 */
export async function performed(client: Client, { operation, input }: Call, shown = SHOWN[operation]) {
  const payload = await payloadOf(client, operation, { ...input }, shown)
  const hasToken = 'clientToken' in input && input.clientToken != null
  // One that was made up is there, and nobody can say which one it is.
  if (!hasToken && 'clientToken' in payload) expect(payload.clientToken).toMatch(/./)
  return {
    answer: comparable(hasToken ? payload : { ...payload, clientToken: null }),
    chosen: chosenIn(payload),
  }
}

async function payloadOf(client: Client, operation: Operation, input: Record<string, unknown>, more: string) {
  switch (operation) {
    case 'tagResource':
    case 'untagResource':
      return changeTags(client, operation, input, more)
    case 'createPolicy':
    case 'createPolicyVersion':
    case 'deletePolicyVersion':
    case 'setDefaultPolicyVersion':
    case 'deletePolicy':
    case 'attachPolicy':
    case 'detachPolicy':
      return mutatePolicy(client, operation, input, more)
    default:
      return mutate(client, operation, input, more)
  }
}

async function changeTags(
  client: Client,
  operation: 'tagResource' | 'untagResource',
  input: Record<string, unknown>,
  more: string,
) {
  const type = operation === 'tagResource' ? 'TagResourceInput' : 'UntagResourceInput'
  const answer = await client(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { ${more} ${ERRORS} } }`,
    { input },
  )
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data[operation]
}

/** The ids that the service made. */
const chosenIn = (payload: {
  readonly resourceShare?: { readonly arn: string } | null
  readonly replacePermissionAssociationsWork?: { readonly id: string } | null
}): Chosen => ({
  ...(payload.resourceShare && { shareArn: payload.resourceShare.arn }),
  ...(payload.replacePermissionAssociationsWork && { workId: payload.replacePermissionAssociationsWork.id }),
})

/** The same of what the model says must come back. */
export const mustAnswer = ({ returned, shown }: Answer): unknown => comparable(merged(returned, shown))

/** A version shows its permission in the same object. */
const merged = (returned: object, shown: object): object => {
  const all: Record<string, unknown> = { ...returned }
  for (const [name, value] of Object.entries(shown)) {
    all[name] = { ...(all[name] as object | undefined), ...(value as object) }
  }
  return all
}

/** Words are for people, times differ, and what type an error is its code says. */
const LEFT_OUT = new Set([
  '__typename',
  'message',
  'remedy',
  'httpStatus',
  'creationTime',
  'lastUpdatedTime',
  'createDate',
  'attachDate',
])

/** Of which only what is in them counts. */
const UNORDERED = new Set(['errors', 'blockers', 'deletionBlockers'])

/** Plain data without what is not compared, and without what is null. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !LEFT_OUT.has(name) && part != null)
      .map(([name, part]): [string, unknown] => {
        const plain = comparable(part)
        return [name, UNORDERED.has(name) && Array.isArray(plain) ? plain.toSorted(byText) : plain]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
