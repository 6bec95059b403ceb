import { findResourceType } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { parsePolicyTemplate } from '../../src/policyTemplates/parsePolicyTemplate.ts'

/** Holds a template, or the text of one, against the grammar, for subnets where no other type is named. */
export const parse = (template: unknown, resourceType = 'ec2:Subnet') =>
  parsePolicyTemplate(
    typeof template === 'string' ? template : JSON.stringify(template),
    findResourceType(resourceType),
  )

export const malformed = (message: string) => ({ code: 'MalformedPolicyTemplateException', message })
export const invalid = (message: string) => ({ code: 'InvalidPolicyException', message })

export const allow = (action: unknown) => ({ Effect: 'Allow', Action: action })
export const when = (condition: unknown) => ({ ...allow('ec2:DescribeSubnets'), Condition: condition })
