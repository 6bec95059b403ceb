import { inject } from 'vitest'
import { openPackaged } from './packaged.ts'

/** What was packaged with no parameter at all, as most will deploy it. */
export const made = openPackaged(inject('packaged').plain)

/** What was packaged with every parameter. */
export const withParameters = openPackaged(inject('packaged').withParameters)
