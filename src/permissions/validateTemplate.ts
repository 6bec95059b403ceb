import type { ResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import { parsePolicyTemplate } from '../policyTemplates/parsePolicyTemplate.ts'
import { type Refusal, refusal } from './refusals.ts'

/**
 * All validation errors of the argument `policyTemplate`.
 *
 * @param resourceType if it isn't known, the actions are not compared with the catalogue
 */
export async function validateTemplate(
  policyTemplate: string,
  resourceType?: ResourceType | undefined,
): Promise<Refusal[]> {
  const parsed = await parsePolicyTemplate(policyTemplate, resourceType)
  if ('statement' in parsed) return []
  return parsed.validationErrors.map((error) => refusal({ ...error, path: ['input', 'policyTemplate'] }))
}
