import type { Guard } from '../table/guard.ts'
import {
  isAtTheLimit,
  isNotLive,
  isNotTheDefault,
  isOfIncarnation,
  isTheDefault,
  nextVersionIs,
  revisionIs,
} from './conditions.ts'

/** What a head was like when it was read. Where it no longer is, the write is planned anew from what came back. */

export const nextVersionUnchanged = (version: number): Guard<never> => ({
  name: 'nextVersionUnchanged',
  kind: 'precondition',
  condition: nextVersionIs(version),
})

export const defaultVersionUnchanged = (version: number): Guard<never> => ({
  name: 'defaultVersionUnchanged',
  kind: 'precondition',
  condition: isTheDefault(version),
})

/** For a version that is to become the default: where it already is, there is nothing to change. */
export const stillNotTheDefault = (version: number): Guard<never> => ({
  name: 'stillNotTheDefault',
  kind: 'precondition',
  condition: isNotTheDefault(version),
})

export const stillAtTheVersionLimit: Guard<never> = {
  name: 'stillAtTheVersionLimit',
  kind: 'precondition',
  condition: isAtTheLimit,
}

/** It is still the one that was read, not another of its name. */
export const incarnationUnchanged = (incarnation: string): Guard<never> => ({
  name: 'incarnationUnchanged',
  kind: 'precondition',
  condition: isOfIncarnation(incarnation),
})

export const revisionUnchanged = (revision: number): Guard<never> => ({
  name: 'revisionUnchanged',
  kind: 'precondition',
  condition: revisionIs(revision),
})

/** Beside the guard that it exists: what was missing when it was read is refused, or planned anew where it has come. */
export const stillMissing: Guard<never> = {
  name: 'stillMissing',
  kind: 'precondition',
  condition: isNotLive,
}
