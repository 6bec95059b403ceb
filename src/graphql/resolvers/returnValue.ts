import type { Payload } from '../payload.ts'

/** RAM's `returnValue`: whether the call took effect. */
export const returnValue = ({ result }: Pick<Payload<unknown>, 'result'>): boolean => result !== undefined
