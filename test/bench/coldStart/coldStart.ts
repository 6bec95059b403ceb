import { LOCAL_CLIENT, TABLES } from '../../../src/local/tables.ts'
import { randomFrom, SEED } from '../../harness/random.ts'
import type { Part } from '../document.ts'
import { startBenchEngine } from '../engine.ts'
import { table } from '../table.ts'
import { type Sized, starters } from './starters.ts'
import { type Start, starts } from './starts.ts'

const ROUNDS = 15

/** What a function's first answer takes, which somebody waits for, and how large its code is. */
export const coldStart: Part = {
  title: 'Cold starts',
  async measure() {
    const engine = await startBenchEngine()
    const environment = {
      NODE_ENV: 'production',
      PERMISSIONS_TABLE: TABLES.PermissionsTable,
      WORKS_TABLE: TABLES.WorksTable,
      DYNAMODB_ENDPOINT: engine.endpoint,
      AWS_REGION: LOCAL_CLIENT.region,
      AWS_ACCESS_KEY_ID: LOCAL_CLIENT.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: LOCAL_CLIENT.credentials.secretAccessKey,
    }
    const { all, remove } = await starters()
    const taken = await starts(all, environment, ROUNDS, randomFrom(SEED))
    remove()
    await engine.stop()

    const rows = all.map((sized): Row => ({ ...sized, ...(taken.get(sized.name) ?? NEVER) }))
    const of = (name: string): Start => taken.get(name) ?? NEVER
    const [ours, bare] = [of('api'), of('bareApolloWithDynamodb')]
    return {
      summary: `${ours.cpu.toFixed(0)} ms of CPU, ${ratio(ours.cpu / bare.cpu)} times the bare handler with a DynamoDB client; ${ratio(ours.wall / bare.wall)} times by the clock`,
      body: text(rows, bare),
    }
  },
}

const NEVER: Start = { wall: Number.NaN, cpu: Number.NaN }

type Row = Sized & Start

const TITLES: Readonly<Record<string, string>> = {
  empty: 'an empty handler',
  bareApollo: 'bare Apollo',
  bareApolloWithDynamodb: 'bare Apollo and one DynamoDB client',
  api: '**api**',
}

const ratio = (times: number): string => times.toFixed(2)
const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1)

const text = (rows: readonly Row[], bare: Start): string => `
From the import of the code to the first answer, in a fresh process, and the median of ${ROUNDS} starts that took turns. Ours
are the zips that \`npx serverless package\` makes, the others are made by the same build (\`infra/bundle.ts\`):

- **bare Apollo**: Apollo Server as it comes, in the baseline Lambda integration, with a schema of one field.
- **bare Apollo and one DynamoDB client**: the same, and its field makes one request to DynamoDB.

\`api\` answers a query that makes one request, too, and so do \`replaceWorker\` and \`sweeper\` for the first event that they
get. CPU is what counts on Lambda, which gives a function of 1 GB little more than half a core; and it depends less on what
else the machine does. The aim is at most 1.25 times bare Apollo and one DynamoDB client.

${table(
  ['', 'code, KB', 'zip, KB', 'CPU, ms', 'times', 'clock, ms', 'times'],
  rows.map(({ name, bundleBytes, zipBytes, cpu, wall }) => [
    TITLES[name] ?? name,
    kilobytes(bundleBytes),
    kilobytes(zipBytes),
    cpu.toFixed(1),
    ratio(cpu / bare.cpu),
    wall.toFixed(1),
    ratio(wall / bare.wall),
  ]),
)}
`
