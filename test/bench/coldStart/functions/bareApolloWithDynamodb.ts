import { ApolloServer } from '@apollo/server'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { bareHandler } from './bareHandler.ts'

const endpoint = process.env['DYNAMODB_ENDPOINT']
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(endpoint ? { endpoint } : {}))
const table = process.env['PERMISSIONS_TABLE'] ?? ''

/** The same with one client of DynamoDB and one request to it: as few as ours makes for its first answer. */
export const handler = bareHandler(
  new ApolloServer({
    typeDefs: 'type Query { item(pk: String!): String }',
    resolvers: {
      Query: {
        item: async (_, { pk }: { pk: string }) => {
          const Keys = [{ pk, sk: 'permission' }]
          const { Responses } = await documents.send(
            new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
          )
          return Responses?.[table]?.[0]?.['name']
        },
      },
    },
  }),
)
