import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

/**
 * Loaded into the server before its own code: writes down the host of every connection that it opens. Plain JavaScript,
 * because npm, which passes it on, may run on a Node that takes no types.
 */

const { connect } = Socket.prototype

if (process.argv[1]?.endsWith('src/local/start.ts')) {
  Socket.prototype.connect = function (...args) {
    // What net.connect() has made of its arguments, or the arguments themselves.
    const [options] = Array.isArray(args[0]) ? args[0] : args
    appendFileSync(process.env.CONNECTIONS, `${options.path ?? options.host ?? 'localhost'}\n`)
    return connect.apply(this, args)
  }
}
