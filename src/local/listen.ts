import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { steadyNow } from '../table/steadyClock.ts'
import { CannotStartError } from './cannotStartError.ts'

/** A start that was just killed, or asked to stop, may need a moment to give its port back. */
const GONE_MS = 1_000

/**
 * Listens on the port, on this machine's own address only.
 *
 * @throws CannotStartError where the port is taken, or not for us
 */
export async function listen(server: Server, port: number): Promise<void> {
  for (const deadline = steadyNow() + GONE_MS; ; await sleep(50)) {
    server.listen(port, '127.0.0.1')
    const code = await once(server, 'listening').then(
      () => undefined,
      (error) => error.code,
    )
    if (code === undefined) return
    if (code === 'EADDRINUSE' && steadyNow() < deadline) continue
    throw new CannotStartError(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1} npm start.`
        : `Port ${port} can't be listened on (${code}): choose another with PORT=4000 npm start.`,
    )
  }
}
