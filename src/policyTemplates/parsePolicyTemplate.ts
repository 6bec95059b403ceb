import { described, type Json, type JsonObject } from '../grammar/json.ts'
import { readPolicyText } from '../grammar/policyText.ts'
import { actionsIn, validateAction, validateActionForm } from './action.ts'
import { actionsOf } from './catalogue/actions.ts'
import type { ResourceType } from './catalogue/resourceTypes.ts'
import { validateTemplateCondition } from './condition.ts'
import { validateEffect } from './effect.ts'
import { validateTemplateElements } from './elements.ts'
import { type PolicyStatement, statementOf } from './statement.ts'
import { malformed, type TemplateError } from './templateError.ts'

/** The size of a managed policy in IAM; RAM's pages name none. Each character counts once, however it is encoded. */
const LONGEST = 6144

/**
 * Validates the text of a permission against the grammar of RAM's policy templates (CreatePermission,
 * CreatePermissionVersion) and, if the resource type is known, its actions against the catalogue.
 *
 * The text is never changed: what is accepted is stored exactly as it was sent.
 *
 * @param resourceType if it is undefined, actions are not compared with the catalogue
 * @returns what the template says, or all its validation errors
 */
export async function parsePolicyTemplate(
  text: string,
  resourceType: ResourceType | undefined,
): Promise<
  { readonly statement: PolicyStatement } | { readonly validationErrors: readonly TemplateError[] }
> {
  const tooLong = validateLength(text)
  if (tooLong.length > 0) return { validationErrors: tooLong }
  const read = readPolicyText('policyTemplate', text)
  if ('error' in read) return { validationErrors: [malformed(read.error)] }
  const template = read.json
  if (template.type !== 'object') {
    return {
      validationErrors: [
        malformed(
          `policyTemplate must be a single statement, one object with Effect, Action and, optionally, Condition, not ${described(template)}.`,
        ),
      ],
    }
  }

  const validationErrors = [
    ...validateTemplateElements(template.members),
    ...template.members.flatMap(({ name, value }) => FORM.get(name)?.(value) ?? []),
    ...(resourceType ? await validateAgainstCatalogue(template, resourceType) : []),
  ]
  return validationErrors.length === 0
    ? { statement: statementOf(template) }
    : { validationErrors: withoutRepeats(validationErrors) }
}

/** How the value of each element is validated, each time the element occurs. */
const FORM: ReadonlyMap<string, (value: Json) => TemplateError[]> = new Map([
  ['Effect', validateEffect],
  ['Action', validateActionForm],
  ['Condition', validateTemplateCondition],
])

/** A text that is too long is not parsed. */
function validateLength(text: string): TemplateError[] {
  const length = text.length > LONGEST ? [...text].length : 0
  return length <= LONGEST
    ? []
    : [
        {
          code: 'InvalidParameterException',
          message: `policyTemplate has ${length} characters: it can have at most ${LONGEST}.`,
        },
      ]
}

async function validateAgainstCatalogue(
  { members }: JsonObject,
  resourceType: ResourceType,
): Promise<TemplateError[]> {
  const known = await actionsOf(resourceType)
  return members
    .filter(({ name }) => name === 'Action')
    .flatMap(({ value }) => actionsIn(value))
    .flatMap((action) => validateAction(action, resourceType, known))
}

/** An error that occurs several times is reported once. */
const withoutRepeats = (validationErrors: readonly TemplateError[]): TemplateError[] => [
  ...new Map(validationErrors.map((error) => [error.message, error])).values(),
]
