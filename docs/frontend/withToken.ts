/** A fetch that sends the token with each request. @param token gives it anew each time: it expires */
export const withToken =
  (token: () => Promise<string>): typeof fetch =>
  async (url, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${await token()}`)
    return fetch(url, { ...init, headers })
  }
