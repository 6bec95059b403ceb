export interface Context {
  readonly accountId: string
}
