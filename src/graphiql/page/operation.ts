/** An operation and its variables, without headers. */
export interface Operation {
  readonly query: string
  /** JSON; null where the operation takes none. */
  readonly variables: string | null
}
