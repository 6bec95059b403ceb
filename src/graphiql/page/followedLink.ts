import { useEffect } from 'react'
import { operationIn } from './link.ts'
import { useOpenOperation } from './openOperation.ts'

/**
 * Opens the operation of the link that was followed to this page, or on it (with a `#`, which loads nothing). It is not
 * run: that is for whoever reads it to do. The address is plain again then, for what becomes of the operation is kept
 * with its tab, and a reload must not bring it a second time.
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
