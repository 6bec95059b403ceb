import type { Operation } from './operation.ts'

/** An operation that GraphiQL has ready. */
export interface Example extends Operation {
  /** The file's name without its ending. */
  readonly name: string
  readonly title: string
  /** What it shows: the comment above the operation, one line, which the editor wraps. */
  readonly about: string
}

/** The examples of one family, in the order of its walk. */
export interface Family {
  readonly title: string
  readonly examples: readonly Example[]
}
