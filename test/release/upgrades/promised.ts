import { buildASTSchema, type ConstDirectiveNode, type GraphQLSchema, parse, visit } from 'graphql'

const isDeprecated = ({
  directives = [],
}: {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}) => directives.some(({ name }) => name.value === 'deprecated')

/** To take out of a document what is deprecated in it. */
const leaveOut = (node: Parameters<typeof isDeprecated>[0]) => (isDeprecated(node) ? null : undefined)

/** What a release promises of its schema to the next one: all of it but what it has deprecated itself. */
export const promisedBy = (sdl: string): GraphQLSchema =>
  buildASTSchema(
    visit(parse(sdl), {
      FieldDefinition: leaveOut,
      InputValueDefinition: leaveOut,
      EnumValueDefinition: leaveOut,
    }),
  )
