import { registerHooks } from 'node:module'

/** Puts the baseline mutations in the place of ours in a process that begins with `--import` of this file. */

const OURS = new URL('../../../src/permissions/', import.meta.url).href
const USUAL = new Set([
  'createPermission.ts',
  'createPermissionVersion.ts',
  'setDefaultPermissionVersion.ts',
  'deletePermissionVersion.ts',
  'deletePermission.ts',
])

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context)
    const name = resolved.url.startsWith(OURS) ? resolved.url.slice(OURS.length) : ''
    return USUAL.has(name) ? { ...resolved, url: new URL(name, import.meta.url).href } : resolved
  },
})
