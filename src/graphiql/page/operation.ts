/** What is asked, and with what; never who asks. */
export interface Operation {
  readonly query: string
  /** JSON; null where the operation takes none. */
  readonly variables: string | null
}
