import type { Template } from './packaged.ts'

/** The operands of our conditions are all known when the template is made: each is one of these. */
type Condition =
  | { readonly 'Fn::Equals': readonly [string, string] }
  | { readonly 'Fn::Not': readonly [Condition] }

const holds = (condition: Condition): boolean =>
  'Fn::Not' in condition
    ? !holds(condition['Fn::Not'][0])
    : condition['Fn::Equals'][0] === condition['Fn::Equals'][1]

/** The template as CloudFormation acts on it: without what its conditions rule out. */
export function decided({ Resources, Outputs, Conditions = {} }: Template): Template {
  const isHeld = (name: string): boolean => {
    const condition = Conditions[name]
    if (!condition) throw new Error(`The template has no condition ${name}.`)
    return holds(condition as Condition)
  }
  const kept = <Part extends { readonly Condition?: string }>(parts: Readonly<Record<string, Part>>) =>
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, { Condition }]) => Condition === undefined || isHeld(Condition))
        .map(([name, part]) => [name, chosen(part, isHeld) as Part]),
    )
  return { Resources: kept(Resources), Outputs: kept(Outputs) }
}

/** A value without `Fn::If`; nothing where the choice is no value. */
function chosen(value: unknown, isHeld: (condition: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => chosen(one, isHeld)).filter((one) => one !== undefined)
  if (typeof value !== 'object' || value === null) return value
  if ('Fn::If' in value) {
    const [condition, yes, no] = value['Fn::If'] as [string, unknown, unknown]
    return chosen(isHeld(condition) ? yes : no, isHeld)
  }
  if ('Ref' in value && value.Ref === 'AWS::NoValue') return undefined
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, chosen(one, isHeld)] as const)
      .filter(([, one]) => one !== undefined),
  )
}
