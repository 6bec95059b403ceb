/**
 * Loaded before a server (`--import`, with `--expose-gc`): answers each message of its parent with what it holds in
 * memory, once all is collected that can be.
 */
process.on('message', () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ rss, heapUsed })
})
