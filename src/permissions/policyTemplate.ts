import type { Refusal } from './refusals.ts'

/** The elements that every statement needs; RAM itself fills in Resource and Principal. */
const REQUIRED = ['Effect', 'Action']

/** What is wrong with the text of a permission: it must be one JSON object with Effect and Action. */
export function policyTemplateFaults(policyTemplate: string): Refusal[] {
  const statement = parsed(policyTemplate)
  if (statement === null || typeof statement !== 'object' || Array.isArray(statement)) {
    return [malformed('policyTemplate must be one JSON object with Effect and Action.')]
  }
  return REQUIRED.filter((element) => !Object.hasOwn(statement, element)).map((element) =>
    malformed(`policyTemplate lacks the element ${element}.`),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const malformed = (message: string): Refusal => ({
  kind: 'MalformedPolicyTemplate',
  message,
  path: ['input', 'policyTemplate'],
})
