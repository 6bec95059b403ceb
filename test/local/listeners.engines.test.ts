import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, inject, test } from 'vitest'
import { clone } from './clone.ts'
import { listenersOf } from './listeners.ts'
import { npmStart } from './npmStart.ts'

/** Addresses that other machines could reach this one by, and one that it has beside those in use. */
const OTHERS = [
  '127.0.0.2',
  ...Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address),
  ),
]

async function isAnswered(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host)
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return answered
}

describe.for([[[]], [['--', '--memory']]])('npm start %s', ([args]) => {
  test('takes connections of this machine alone, and the engine none of pages', async () => {
    const started = npmStart(clone(inject('engine')), { args })
    const { url } = await started.ready
    const listeners = listenersOf(started.npm.pid ?? 0)
    expect(listeners).toContainEqual({ host: '127.0.0.1', port: Number(new URL(url).port) })
    expect(listeners).toHaveLength(2)
    for (const { host, port } of listeners) {
      expect(host).toMatch(/^127\./)
      expect(await isAnswered(host, port)).toBe(true)
      for (const other of OTHERS)
        expect({ other, port, is: await isAnswered(other, port) }).toMatchObject({ is: false })
      if (port === Number(new URL(url).port)) continue
      // Node's fetch keeps from the same ports as browsers; `test/release/browser` asks one.
      await expect(fetch(`http://${host}:${port}`)).rejects.toMatchObject({ cause: { message: 'bad port' } })
    }
  })
})
