import type { Call } from '../idempotency/call.ts'
import { ramArnForm } from '../permissions/ramArn.ts'
import { type Refusal, refusal } from '../permissions/refusals.ts'
import { isShareArn } from './shareArn.ts'

export const validateShareArn = (call: Pick<Call, 'region'>, arn: string): Refusal[] =>
  isShareArn(arn)
    ? []
    : [
        refusal({
          code: 'MalformedArnException',
          message: `resourceShareArn is not the ARN of a resource share. It looks like ${ramArnForm(call, 'resource-share/UUID')}.`,
          path: ['input', 'resourceShareArn'],
        }),
      ]

/** Printable: no control, format, private or unassigned characters, no line breaks. */
const SHARE_NAME = /^[^\p{C}\p{Zl}\p{Zp}]{1,128}$/u

export const validateShareName = (name: string): Refusal[] =>
  SHARE_NAME.test(name)
    ? []
    : [
        refusal({
          code: 'InvalidParameterException',
          message: 'name must be 1 to 128 printable characters.',
          path: ['input', 'name'],
        }),
      ]
