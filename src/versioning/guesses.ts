import type { Guard } from '../table/guard.ts'
import {
  isAtTheLimit,
  isNotLive,
  isNotTheDefault,
  isOfLife,
  isTheDefault,
  nextVersionIs,
  revisionIs,
} from './conditions.ts'

/** What a head was like when it was read. Where it no longer is, the write is planned anew from what came back. */

export const nextVersionAsRead = (version: number): Guard<never> => ({
  name: 'nextVersionAsRead',
  kind: 'guess',
  condition: nextVersionIs(version),
})

export const defaultVersionAsRead = (version: number): Guard<never> => ({
  name: 'defaultVersionAsRead',
  kind: 'guess',
  condition: isTheDefault(version),
})

/** For a version that is to become the default: where it already is, there is nothing to change. */
export const notYetTheDefault = (version: number): Guard<never> => ({
  name: 'notYetTheDefault',
  kind: 'guess',
  condition: isNotTheDefault(version),
})

export const atTheVersionLimitAsRead: Guard<never> = {
  name: 'atTheVersionLimitAsRead',
  kind: 'guess',
  condition: isAtTheLimit,
}

/** It is still the one that was read, not another of its name. */
export const lifeAsRead = (life: string): Guard<never> => ({
  name: 'lifeAsRead',
  kind: 'guess',
  condition: isOfLife(life),
})

export const revisionAsRead = (revision: number): Guard<never> => ({
  name: 'revisionAsRead',
  kind: 'guess',
  condition: revisionIs(revision),
})

/** Beside the guard that it exists: what was missing when it was read is refused, or planned anew where it has come. */
export const missingAsRead: Guard<never> = {
  name: 'missingAsRead',
  kind: 'guess',
  condition: isNotLive,
}
