import { useEffect } from 'react'
import { operationIn } from './link.ts'
import { useOpenOperation } from './openOperation.ts'

/**
 * Opens the operation of the link that was followed to this page, or within it (with a `#`, which loads nothing). It is
 * not run: the user reads it first. Then the operation is removed from the address, because its tab keeps it, and a reload
 * must not open it a second time.
 */
export function FollowedLink(): null {
  const open = useOpenOperation()
  useEffect(() => {
    const follow = () => {
      const operation = operationIn(location)
      if (!operation || !open) return
      history.replaceState(null, '', location.pathname)
      open(operation)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  })
  return null
}
