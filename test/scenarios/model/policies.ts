import { isDeepStrictEqual } from 'node:util'
import { type Account, type Attachment, live, MOST_VERSIONS, type Policy, type Result } from './account.ts'
import { broken, type Refusal, refusal } from './refusals.ts'
import type { Inputs, Rule } from './rule.ts'

/** What holds for policies, their versions and attachments. */

const nameErrors = (policyName: string): Refusal[] =>
  broken(
    [
      /[^A-Za-z0-9-]/.test(policyName),
      () => refusal('InvalidParameter.PolicyName.InvalidChars', 'policyName'),
    ],
    [policyName === '', () => refusal('InvalidParameter.PolicyName.Length', 'policyName')],
  )

const validateDocument = (policyDocument: string): Refusal[] =>
  broken([!policyDocument.startsWith('{'), () => refusal('MalformedPolicyDocument', 'policyDocument')])

const idErrors = (versionId: string): Refusal[] =>
  broken([!/^v[1-9]\d*$/.test(versionId), () => refusal('InvalidParameter.VersionId.Format', 'versionId')])

const numberOf = (versionId: string): number => Number(versionId.slice(1))

const missing = (): Refusal => refusal('EntityNotExist.Policy', 'policyName')

/** The rules of a policy that is there, and of a version of it that is there, where one is named. */
const withPolicy = (
  { policies }: Account,
  { policyName, versionId }: { policyName: string; versionId?: string },
  rules: (policy: Policy) => Refusal[] = () => [],
): Refusal[] => {
  const policy = policies[policyName]
  if (!policy) return [missing()]
  if (versionId !== undefined && !(numberOf(versionId) in policy.versions)) {
    return [refusal('EntityNotExist.Policy.Version', 'versionId')]
  }
  return rules(policy)
}

const policyIn = ({ policies }: Account, policyName: string): Policy => {
  const policy = policies[policyName]
  if (!policy) throw new Error(`no ${policyName}`)
  return policy
}

/** The policy as a payload shows it: as it is now, unless it is of another incarnation. */
const shown = (
  { policies }: Account,
  { incarnation }: Result,
  { policyName }: { readonly policyName: string },
) => {
  const policy = policies[policyName]
  if (!policy || policy.incarnation !== incarnation) return {}
  return { policy: { policyName, defaultVersion: { versionId: `v${policy.defaultVersion}` } } }
}

const createPolicy: Rule<Inputs['createPolicy']> = {
  faults: ({ policyName, policyDocument }) => [
    ...nameErrors(policyName),
    ...validateDocument(policyDocument),
  ],
  refusals: ({ policies }, { policyName }) =>
    broken([policyName in policies, () => refusal('EntityAlreadyExists.Policy', 'policyName')]),
  change: (account, { policyName, policyDocument, description = null }) => {
    const incarnation = ++account.incarnations
    account.policies[policyName] = {
      incarnation,
      description,
      nextVersion: 2,
      defaultVersion: 1,
      versions: { 1: policyDocument },
      attachments: [],
    }
    return { incarnation }
  },
  shown,
}

const createPolicyVersion: Rule<Inputs['createPolicyVersion']> = {
  defaults: { setAsDefault: false },
  faults: ({ policyName, policyDocument }) => [
    ...nameErrors(policyName),
    ...validateDocument(policyDocument),
  ],
  refusals: (account, { policyName }) =>
    withPolicy(account, { policyName }, (policy) =>
      broken([
        live(policy).length >= MOST_VERSIONS,
        () => refusal('LimitExceeded.Policy.Version', 'policyName'),
      ]),
    ),
  change: (account, { policyName, policyDocument, setAsDefault }) => {
    const policy = policyIn(account, policyName)
    const version = policy.nextVersion++
    policy.versions[version] = policyDocument
    if (setAsDefault) policy.defaultVersion = version
    return { incarnation: policy.incarnation, version }
  },
  returned: (result, { policyName, policyDocument }) =>
    result ? { policyName, versionId: `v${result.version}`, policyDocument } : {},
  shown: (account, { incarnation, version = 0 }, { policyName }) => {
    const policy = account.policies[policyName]
    if (policy?.incarnation !== incarnation || !(version in (policy?.versions ?? {}))) return {}
    return {
      policyVersion: {
        id: `acs:ram:*:${account.id}:policy/${policyName}:v${version}`,
        versionId: `v${version}`,
        isDefaultVersion: policy?.defaultVersion === version,
        policyDocument: policy?.versions[version],
        ...shown(account, { incarnation: policy?.incarnation ?? 0 }, { policyName }),
      },
    }
  },
}

const deletePolicyVersion: Rule<Inputs['deletePolicyVersion']> = {
  faults: ({ policyName, versionId }) => [...nameErrors(policyName), ...idErrors(versionId)],
  refusals: (account, input) =>
    withPolicy(account, input, ({ defaultVersion }) =>
      broken([
        defaultVersion === numberOf(input.versionId),
        () => refusal('DeleteConflict.Policy.Version.Default', 'versionId'),
      ]),
    ),
  change: (account, { policyName, versionId }) => {
    const policy = policyIn(account, policyName)
    delete policy.versions[numberOf(versionId)]
    return { incarnation: policy.incarnation }
  },
  shown,
}

const setDefaultPolicyVersion: Rule<Inputs['setDefaultPolicyVersion']> = {
  faults: ({ policyName, versionId }) => [...nameErrors(policyName), ...idErrors(versionId)],
  refusals: (account, input) => withPolicy(account, input),
  change: (account, { policyName, versionId }) => {
    const policy = policyIn(account, policyName)
    policy.defaultVersion = numberOf(versionId)
    return { incarnation: policy.incarnation }
  },
  shown,
}

const deletePolicy: Rule<Inputs['deletePolicy']> = {
  faults: ({ policyName }) => nameErrors(policyName),
  refusals: (account, { policyName }) =>
    withPolicy(account, { policyName }, (policy) => {
      const isAttached = (type: string) =>
        policy.attachments.some(({ principalType }) => principalType === type)
      const conflict = (what: string) => () => refusal(`DeleteConflict.Policy.${what}`, 'policyName')
      return broken(
        [live(policy).length > 1, conflict('Version')],
        [isAttached('IMSUser'), conflict('User')],
        [isAttached('IMSGroup'), conflict('Group')],
        [isAttached('ServiceRole'), conflict('Role')],
      )
    }),
  change: ({ policies }, { policyName }) => {
    delete policies[policyName]
    return {}
  },
}

const partsOf = ({ principalType, principalName, resourceGroupId }: Attachment): Attachment => ({
  principalType,
  principalName,
  resourceGroupId,
})

/** The domain of a principal's name shows its type. */
const DOMAINS = { IMSUser: /^\w+@(?!group\.|role\.)/, IMSGroup: /^\w+@group\./, ServiceRole: /^\w+@role\./ }

const validateAttachment = ({
  policyName,
  principalType,
  principalName,
}: Inputs['attachPolicy']): Refusal[] => [
  ...nameErrors(policyName),
  ...broken([
    !DOMAINS[principalType].test(principalName),
    () => refusal('InvalidParameter.PrincipalName', 'principalName'),
  ]),
]

const attachmentRefusals = (
  { id, policies }: Account,
  input: Inputs['attachPolicy'],
  rules: (isAttached: boolean) => Refusal[],
): Refusal[] => {
  const policy = input.policyType === 'Custom' ? policies[input.policyName] : undefined
  const isScope = input.resourceGroupId.startsWith('rg-') || input.resourceGroupId === id
  const nothing = broken(
    [!policy, missing],
    [!isScope, () => refusal('EntityNotExists.ResourceGroup', 'resourceGroupId')],
  )
  if (!policy || nothing.length > 0) return nothing
  return rules(policy.attachments.some((other) => isDeepStrictEqual(other, partsOf(input))))
}

const attachPolicy: Rule<Inputs['attachPolicy']> = {
  faults: validateAttachment,
  refusals: (account, input) =>
    attachmentRefusals(account, input, (isAttached) =>
      broken([isAttached, () => refusal('EntityAlreadyExists.Policy.Attachment', 'principalName')]),
    ),
  change: (account, input) => {
    const policy = policyIn(account, input.policyName)
    policy.attachments = [...policy.attachments, partsOf(input)]
    return {}
  },
  returned: (result, input) => (result ? { policyName: input.policyName, ...partsOf(input) } : {}),
  shown: ({ id, policies }, _, input) => {
    const parts = partsOf(input)
    const policy = policies[input.policyName]
    if (!policy?.attachments.some((other) => isDeepStrictEqual(other, parts))) return {}
    const { principalType, principalName, resourceGroupId } = parts
    const name = `${principalType}/${principalName}/${resourceGroupId}`
    return {
      policyAttachment: {
        id: `acs:ram:*:${id}:policy/${input.policyName}:attachment/${name}`,
        policy: { policyName: input.policyName, defaultVersion: { versionId: `v${policy.defaultVersion}` } },
      },
    }
  },
}

const detachPolicy: Rule<Inputs['detachPolicy']> = {
  faults: validateAttachment,
  refusals: (account, input) =>
    attachmentRefusals(account, input, (isAttached) =>
      broken([!isAttached, () => refusal('EntityNotExist.Policy.Attachment', 'principalName')]),
    ),
  change: (account, input) => {
    const policy = policyIn(account, input.policyName)
    policy.attachments = policy.attachments.filter((other) => !isDeepStrictEqual(other, partsOf(input)))
    return {}
  },
}

export const POLICY_RULES = {
  createPolicy,
  createPolicyVersion,
  deletePolicyVersion,
  setDefaultPolicyVersion,
  deletePolicy,
  attachPolicy,
  detachPolicy,
}

/** How the second family looks at a call: at the arguments, at what they name, at the rules; the first look that finds anything decides. */
export function firstLook(refusals: readonly Refusal[]): readonly Refusal[] {
  const lookOf = ({ code }: Refusal): number => {
    if (code.startsWith('EntityNotExist')) return 2
    return /^(InvalidParameter|Malformed|InvalidClientToken|IdempotentParameterMismatch)/.test(code) ? 1 : 3
  }
  const first = Math.min(...refusals.map(lookOf))
  return refusals.filter((refusal) => lookOf(refusal) === first)
}
