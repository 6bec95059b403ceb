/**
 * What is wrong with a policy template, with the codes that RAM's page of CreatePermissionVersion lists: Malformed if
 * the text has not the form of a template, InvalidPolicy if what it says is not allowed, and InvalidParameter if it is
 * refused before it is parsed.
 */
export interface TemplateError {
  readonly code: 'MalformedPolicyTemplateException' | 'InvalidPolicyException' | 'InvalidParameterException'
  /** Names the element, and what would be right. */
  readonly message: string
}

export const malformed = (message: string): TemplateError => ({
  code: 'MalformedPolicyTemplateException',
  message,
})

export const invalid = (message: string): TemplateError => ({ code: 'InvalidPolicyException', message })
