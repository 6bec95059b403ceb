/** What a client has sent. */
export interface Sent {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
}

/** The `fetch` of a client, as one account, with a record of what it sends. */
export function sendingAs(accountId: string): { readonly sent: Sent[]; readonly send: typeof fetch } {
  const sent: Sent[] = []
  return {
    sent,
    async send(url, init) {
      const headers = new Headers(init?.headers)
      sent.push({ method: init?.method ?? 'GET', url: new URL(String(url)), headers: new Headers(headers) })
      headers.set('x-account-id', accountId)
      return fetch(url, { ...init, headers })
    },
  }
}
