import { parse } from 'graphql'
import { typeDefs } from './generated/typeDefs.ts'

/** The schema as parsed. A bundle holds it so already (`infra/bundle.ts`). */
export const schemaDocument = parse(typeDefs, { noLocation: true })
