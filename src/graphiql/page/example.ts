/** An operation that GraphiQL has ready in a tab. */
export interface Example {
  /** The file's name without its ending. */
  readonly name: string
  readonly query: string
  /** JSON; null where the operation takes none. */
  readonly variables: string | null
}
