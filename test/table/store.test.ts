import { describe, expect, test } from 'vitest'
import { storeFromEnvironment } from '../../src/table/store.ts'

const TABLES = { PERMISSIONS_TABLE: 'p', WORKS_TABLE: 'w' }

describe('the store of a process', () => {
  test('has the tables and the endpoint that the environment names', async () => {
    const { permissions, works, documents } = storeFromEnvironment({
      ...TABLES,
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
    })
    expect({ permissions, works }).toEqual({ permissions: 'p', works: 'w' })
    expect(await documents.config.endpoint?.()).toMatchObject({ hostname: '127.0.0.1', port: 1 })
  })

  test('reaches AWS where the environment names no endpoint', () => {
    expect(storeFromEnvironment(TABLES).documents.config.endpoint).toBeUndefined()
  })

  test.each(['PERMISSIONS_TABLE', 'WORKS_TABLE'])('is none without %s', (name) => {
    expect(() => storeFromEnvironment({ ...TABLES, [name]: '' })).toThrow(
      `The environment variable ${name} is missing: it names a DynamoDB table.`,
    )
  })
})
