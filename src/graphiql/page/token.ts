/** Whose token the page sends. It is kept nowhere: gone with the page, and out of reach of the next. */
let token: string | undefined

/** What is being asked; requests that find out at the same time ask once. */
let asking: Promise<boolean> | undefined

/** The header that says who is calling; nothing where nobody was asked, as on a developer's machine. */
export const authorization = (): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }

/**
 * Asks for a token, in place of one that was not there or no longer good.
 *
 * @param reason what was wrong with the last one
 * @returns whether there is one now
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
  // Left with Esc, it has no value.
  if (dialog.returnValue !== 'use') return false
  token = input.value.trim().replace(/^bearer\s+/i, '')
  input.value = ''
  return true
}
