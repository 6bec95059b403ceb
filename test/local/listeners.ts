import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { below } from './npmStart.ts'

export interface Listener {
  readonly host: string
  readonly port: number
}

/** Where a process or any below it takes connections over the network, as Linux shows it. */
export function listenersOf(pid: number): Listener[] {
  const sockets = new Set([pid, ...below(pid)].flatMap(socketsOf))
  return ['tcp', 'tcp6'].flatMap((protocol) =>
    readFileSync(`/proc/net/${protocol}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTENING && sockets.has(inode ?? ''))
      .map(([, local = '']) => addressOf(local)),
  )
}

const LISTENING = '0A'

/** The inodes of its sockets. */
function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`)) ?? []
      return inode ?? []
    } catch {
      // Closed since.
      return []
    }
  })
}

/** Written as words of 32 bits in hexadecimal, each with its lowest byte first. */
function addressOf(written: string): Listener {
  const [words = '', port = ''] = written.split(':')
  const bytes = words.match(/.{8}/g)?.flatMap((word) => [...Buffer.from(word, 'hex')].reverse()) ?? []
  const isMapped = bytes.length > 4 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255
  const host =
    bytes.length === 4 || isMapped
      ? bytes.slice(-4).join('.')
      : (Buffer.from(bytes).toString('hex').match(/.{4}/g) ?? []).join(':')
  return { host, port: Number.parseInt(port, 16) }
}
