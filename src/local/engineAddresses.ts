import { randomInt } from 'node:crypto'

export interface Address {
  readonly host: string
  readonly port: number
}

/**
 * Ports that browsers block, whatever a page does (https://fetch.spec.whatwg.org/#port-blocking), and that take no rights
 * to listen on. Not all of the standard's: Chromium lets pages at 4190 and 6679. A test tries each of these in it.
 */
export const BLOCKED_PORTS = [
  1719, 1720, 1723, 2049, 3659, 4045, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080,
]

/**
 * Where an engine may listen: on ports that browsers block, at addresses that other machines don't reach. On
 * Linux all of 127.0.0.0/8 is this machine; each engine has an address of its own there, so that they don't run out of
 * ports, and so that none can be found by trying.
 */
export function engineAddresses(): Address[] {
  const ports = BLOCKED_PORTS.map((port) => ({ port, rank: randomInt(2 ** 32) }))
  return ports
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ port }) => ({ host: loopbackAddress(), port }))
}

const loopbackAddress = (): string =>
  process.platform === 'linux' ? `127.${anyOctet()}.${anyOctet()}.${anyOctet()}` : '127.0.0.1'

/** None that would make an address of a network or a broadcast. */
const anyOctet = (): number => randomInt(1, 255)
