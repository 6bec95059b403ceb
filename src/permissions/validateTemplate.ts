import type { ResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import { parsePolicyTemplate } from '../policyTemplates/parsePolicyTemplate.ts'
import { type Refusal, refusal } from './refusals.ts'

/**
 * What is wrong with the argument `policyTemplate`, all of it.
 *
 * @param resourceType where it isn't known, only what can be told without it
 */
export async function validateTemplate(
  policyTemplate: string,
  resourceType?: ResourceType | undefined,
): Promise<Refusal[]> {
  const parsed = await parsePolicyTemplate(policyTemplate, resourceType)
  if ('statement' in parsed) return []
  return parsed.validationErrors.map((error) => refusal({ ...error, path: ['input', 'policyTemplate'] }))
}
