import { expect } from 'vitest'
import { jsonLines } from './written.ts'

interface Emf {
  readonly Namespace: string
  readonly Dimensions: readonly string[][]
  readonly Metrics: readonly { readonly Name: string }[]
}

/** What the log measures, each as its name, its dimensions and its value. */
export function measured(
  text: string,
): readonly (readonly [name: string, dimensions: Readonly<Record<string, string>>, value: number])[] {
  return jsonLines(text).flatMap((line) =>
    (line._aws?.CloudWatchMetrics ?? []).flatMap(
      ({ Namespace, Dimensions, Metrics }: Emf): [string, Record<string, string>, number][] => {
        expect(Namespace).toBe('PermissionVersions')
        return Metrics.map(({ Name }) => [
          Name,
          Object.fromEntries(Dimensions.flat().map((name) => [name, line[name]])),
          line[Name],
        ])
      },
    ),
  )
}
