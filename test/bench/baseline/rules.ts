import { permissionExists } from '../../../src/permissions/guards.ts'
import { type Permission, permissionFrom } from '../../../src/permissions/permission.ts'
import type { Refusal } from '../../../src/permissions/refusals.ts'
import type { Item } from '../../../src/table/condition.ts'
import { failedGuards, type Guard } from '../../../src/table/guard.ts'

/** A rule says no. Powertools forgets the token of a call that throws: what is refused spends nothing. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message }) => message).join(' '))
    this.refusals = refusals
  }
}

/** @throws Refused where there is anything to refuse */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals)
}

/**
 * Checks rules on an item as it was read.
 *
 * @throws Refused with all that it fails
 */
export const demand = (item: Item | undefined, rules: readonly Guard<Refusal>[]): void =>
  refuse(failedGuards(rules, item).flatMap((rule) => ('means' in rule ? [rule.means(item)] : [])))

/**
 * The permission that an item holds, where it passes the rules.
 *
 * @throws Refused where there is none, or with all the rules that it fails
 */
export function permissionThat(
  item: Item | undefined,
  arn: string,
  rules: readonly Guard<Refusal>[],
): Permission {
  const exists = permissionExists(arn)
  demand(item, [exists, ...rules])
  const permission = permissionFrom(item)
  if (!permission) throw new Error(`${exists.name} has let nothing pass`)
  return permission
}
