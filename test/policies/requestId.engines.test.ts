import { expect, test } from 'vitest'
import { ALICE, DOCUMENT, GROUP } from '../harness/policies.ts'
import { newClient } from '../harness/service.ts'

const PAYLOAD = '{ requestId clientToken errors { code } }'

/** Each mutation of a policy, called by a name that none can have: refused, and answered all the same. */
const FIELDS = {
  createPolicy: `policyDocument: ${JSON.stringify(DOCUMENT)}`,
  createPolicyVersion: `policyDocument: ${JSON.stringify(DOCUMENT)}`,
  deletePolicyVersion: 'versionId: "v1"',
  setDefaultPolicyVersion: 'versionId: "v1"',
  deletePolicy: '',
  attachPolicy: `policyType: Custom, resourceGroupId: "${GROUP}", principalType: IMSUser, principalName: "${ALICE.principalName}"`,
  detachPolicy: `policyType: Custom, resourceGroupId: "${GROUP}", principalType: IMSUser, principalName: "${ALICE.principalName}"`,
}

test.each(Object.entries(FIELDS))(
  '%s answers with the id of its request, done or refused',
  async (field, more) => {
    const client = newClient()
    const call = (name: string) => `${field}(input: { policyName: "${name}" ${more} }) ${PAYLOAD}`
    const { data } = await client(`mutation { one: ${call('p q')} two: ${call('p')} }`)
    expect(data.one.requestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(data.two.requestId).toBe(data.one.requestId)
    expect(data.one.clientToken).not.toBe(data.one.requestId)
    expect(data.one.errors).toEqual([{ code: 'InvalidParameter.PolicyName.InvalidChars' }])

    const repeated = await client(`mutation { one: ${call('p q')} }`)
    expect(repeated.data.one.requestId).not.toBe(data.one.requestId)
  },
)
