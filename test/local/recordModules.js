import { appendFileSync } from 'node:fs'

/**
 * Loaded into the server before its own code: writes down the address of every module that it loads. Plain JavaScript,
 * because npm, which passes it on, may run on a Node that takes no types, and has no such hooks.
 */
if (process.argv[1]?.endsWith('src/local/start.ts')) {
  const { registerHooks } = await import('node:module')
  registerHooks({
    load(url, context, next) {
      appendFileSync(process.env.MODULES, `${url}\n`)
      return next(url, context)
    },
  })
}
