import type { ValidationRule } from 'graphql'
import { aliasLimit } from './aliasLimit.ts'
import { depthLimit } from './depthLimit.ts'
import { directiveLimit } from './directiveLimit.ts'
import { lineLimit } from './lineLimit.ts'
import { mutationLimit } from './mutationLimit.ts'
import { noSubscription } from './noSubscription.ts'
import { repetitionLimit } from './repetitionLimit.ts'
import { schemaLimit } from './schemaLimit.ts'

/**
 * What one operation may ask for, checked before anything runs. The limits leave room for several times what
 * GraphiQL's examples and a frontend's pages select.
 */
export const rules: readonly ValidationRule[] = [
  depthLimit,
  aliasLimit,
  mutationLimit,
  schemaLimit,
  directiveLimit,
  repetitionLimit,
  lineLimit,
  noSubscription,
]
