/**
 * What is wrong with a policy template, by the exceptions that CreatePermissionVersion lists: Malformed where the text
 * has not the form of a template, InvalidPolicy where what it says is not allowed, and InvalidParameter where the
 * parameter is refused before anyone looks at what it says.
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
