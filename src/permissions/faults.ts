import { permissionArnKind } from './arn.ts'
import type { Refusal } from './refusals.ts'

/** What is wrong with the arguments in themselves, told without the table, each fault by itself and all together. */

/**
 * @param onAwsManaged what RAM's error list of this operation leaves for an AWS managed permission, which is
 * read-only and not kept here
 */
export function permissionArnFaults(
  arn: string,
  onAwsManaged: 'InvalidParameter' | 'OperationNotPermitted',
  argument = 'permissionArn',
): Refusal[] {
  const path = ['input', argument]
  switch (permissionArnKind(arn)) {
    case 'customerManaged':
      return []
    case 'awsManaged': {
      const message = `${arn} is an AWS managed permission: AWS alone changes it and its versions.`
      return [
        onAwsManaged === 'InvalidParameter'
          ? { kind: 'InvalidParameter', message, path }
          : { kind: 'OperationNotPermitted', message, path, blockers: [] },
      ]
    }
    case 'malformed':
      return [
        {
          kind: 'MalformedArn',
          message: `${argument} is not the ARN of a permission. It looks like arn:aws:ram:REGION:ACCOUNT:permission/NAME.`,
          path,
        },
      ]
  }
}

/** Version numbers start at 1. */
export const versionNumberFaults = (version: number): Refusal[] =>
  version >= 1
    ? []
    : [
        {
          kind: 'InvalidParameter',
          message: `permissionVersion must be 1 or more, not ${version}.`,
          path: ['input', 'permissionVersion'],
        },
      ]
