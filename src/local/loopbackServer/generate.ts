import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepFresh } from '../../generatedFiles.ts'
import { libraryFolder } from '../dynamodbLocal.ts'

/**
 * Compiles `LoopbackServer.java` to `generated/`, for who only runs Java has no compiler, and compiling it at each start
 * would take another second. With `--check` it writes nothing, and fails where the committed file differs; compilers of
 * 17 and later make the same of it, byte for byte. Where there is none, nothing is compared.
 */

const SOURCE = 'LoopbackServer.java'
const library = libraryFolder()
const folder = mkdtempSync(join(tmpdir(), 'loopback-server-'))
const { error, status, stderr } = spawnSync(
  'javac',
  [
    '--release',
    '17',
    // Names of variables and line numbers.
    '-g:none',
    '-proc:none',
    '-d',
    folder,
    '-cp',
    [join(library, 'DynamoDBLocal.jar'), join(library, 'DynamoDBLocal_lib', '*')].join(delimiter),
    fileURLToPath(new URL(SOURCE, import.meta.url)),
  ],
  { encoding: 'utf8' },
)
if (error) {
  process.stderr.write(`${SOURCE} is not compiled, for there is no javac here.\n`)
} else if (status !== 0) {
  process.stderr.write(stderr)
  process.exitCode = 1
} else {
  const classes = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
  keepFresh(new URL('generated/', import.meta.url), Object.fromEntries(classes), SOURCE)
}
rmSync(folder, { recursive: true })
