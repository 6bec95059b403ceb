import { cut } from '../grammar/quoted.ts'
import type { Call } from '../idempotency/call.ts'
import { findResourceType, unknownResourceType } from '../policyTemplates/catalogue/resourceTypes.ts'
import { isPermissionName, permissionArnKind } from './arn.ts'
import { ramArnForm } from './ramArn.ts'
import { type Code, type Refusal, refusal } from './refusals.ts'

/** Validation errors: what is wrong with the arguments, found without a read. All are reported together. */

type OnAwsManaged = Extract<Code, 'InvalidParameterException' | 'OperationNotPermittedException'>

/**
 * @param onAwsManaged the code for the ARN of an AWS managed permission, which is read-only and not stored here: the
 * one that fits best of those that RAM's page of the operation lists
 */
export function validatePermissionArn(
  call: Pick<Call, 'region'>,
  arn: string,
  onAwsManaged: OnAwsManaged,
  path: readonly string[] = ['input', 'permissionArn'],
): Refusal[] {
  switch (permissionArnKind(call, arn)) {
    case 'customerManaged':
      return []
    case 'awsManaged': {
      const message = `${cut(arn)} is an AWS managed permission: AWS alone changes it and its versions.`
      return [
        onAwsManaged === 'InvalidParameterException'
          ? refusal({ code: onAwsManaged, message, path })
          : refusal({ code: onAwsManaged, message, path, blockers: [] }),
      ]
    }
    case 'malformed':
      return [
        refusal({
          code: 'MalformedArnException',
          message: `${path[1]} is not the ARN of a permission. It looks like ${ramArnForm(call, 'permission/NAME')}.`,
          path,
        }),
      ]
  }
}

/** The same for operations that only use a permission. RAM accepts AWS managed ones; they are not stored here. */
export const validateUsedPermissionArn = (
  call: Pick<Call, 'region'>,
  arn: string,
  path: readonly string[],
): Refusal[] =>
  permissionArnKind(call, arn) === 'awsManaged'
    ? [
        refusal({
          code: 'InvalidParameterException',
          message: `${cut(arn)} is an AWS managed permission. Only customer managed permissions are stored here.`,
          path,
        }),
      ]
    : validatePermissionArn(call, arn, 'InvalidParameterException', path)

/** Version numbers start at 1. */
export const validateVersionNumber = (version: number, argument = 'permissionVersion'): Refusal[] =>
  version >= 1
    ? []
    : [
        refusal({
          code: 'InvalidParameterException',
          message: `${argument} must be 1 or more, not ${version}.`,
          path: ['input', argument],
        }),
      ]

/** The name of a permission to create. */
export const validatePermissionName = (name: string): Refusal[] =>
  isPermissionName(name)
    ? []
    : [
        refusal({
          code: 'InvalidParameterException',
          message: 'name must be 1 to 36 characters: letters, digits, "_", "." and "-".',
          path: ['input', 'name'],
        }),
      ]

/** Only the resource types of the catalogue can have customer managed permissions. */
export const validateResourceType = (resourceType: string): Refusal[] =>
  findResourceType(resourceType)
    ? []
    : [
        refusal({
          code: 'InvalidParameterException',
          message: unknownResourceType(resourceType),
          path: ['input', 'resourceType'],
        }),
      ]
