/** The token that the page sends. It is only in memory: a reload or another page does not have it. */
let token: string | undefined

/** The question that is open. Requests that need a token at the same time share one question. */
let asking: Promise<boolean> | undefined

/** The header with the token; none if no token was asked for, as on a developer's machine. */
export const authorization = (): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }

/**
 * Asks for a token, because there is none or it is no longer valid.
 *
 * @param reason what was wrong with the last one
 * @returns whether the user gave one
 */
export function askForToken(reason: string): Promise<boolean> {
  asking ??= asked(reason).finally(() => {
    asking = undefined
  })
  return asking
}

async function asked(reason: string): Promise<boolean> {
  token = undefined
  const dialog = document.querySelector<HTMLDialogElement>('#token')
  const input = dialog?.querySelector('input')
  const why = dialog?.querySelector('output')
  if (!dialog || !input || !why) return false
  why.textContent = reason
  input.value = ''
  dialog.returnValue = ''
  dialog.showModal()
  await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }))
  // Closed with Esc, it has no value.
  if (dialog.returnValue !== 'use') return false
  token = input.value.trim().replace(/^bearer\s+/i, '')
  input.value = ''
  return true
}
