/**
 * The names that stand more than once, as they stand first: IAM forbids two of a name in any element.
 *
 * @param same what two names have in common that count as one
 */
export function moreThanOnce(names: readonly string[], same = (name: string) => name): string[] {
  return [...Map.groupBy(names, same).values()].flatMap(([first, second]) =>
    first !== undefined && second !== undefined ? [first] : [],
  )
}
