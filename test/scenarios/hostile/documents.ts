import fc from 'fast-check'
import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { OPERATIONS, SCHEMA } from '../../harness/schema.ts'
import { NAMES, NUMBERS, WORDS } from './words.ts'

/** A request of somebody who has read the schema, and the dictionary of what breaks things. */
export interface HostileRequest {
  /** The document by itself. */
  readonly query: string
  /** The other members of the body, as JSON. */
  readonly rest: string
}

let sent = 0

/** The body of a request, unlike any before: Apollo neither parses nor validates again what it has seen before. */
export const bodyOf = ({ query, rest }: HostileRequest): string =>
  `{"query":${JSON.stringify(`#${++sent}\n${query}`)},${rest}}`

/** @param known what is there: ids, ARNs and names, so that many requests get further than the door */
export const hostileRequests = (known: readonly string[]): fc.Arbitrary<HostileRequest> =>
  fc.gen().map((g) => new Writer((below) => g(fc.nat, { max: below - 1 }), known).request())

const COMPOSITE = Object.values(SCHEMA.getTypeMap()).filter(
  (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
)

/** A document is cut off here, or a few draws would write without end. */
const FIELDS = 120

/** What an argument is called and what it may be. */
interface Argument {
  readonly name: string
  readonly type: GraphQLInputType
}

/** How names of arguments show what is wanted. */
const KINDS: readonly (readonly [name: RegExp, kind: RegExp])[] = [
  [/share/i, /:resource-share\/[^/]*$/],
  [/arn/i, /:permission\/[^:]*$/],
  [/^policyName|^name$/, /^(full|known)-/],
  [/^policy(Template|Document)/, /"Effect"/],
  [/^resourceType/, /^ec2:/],
  [/^principalName/, /@/],
  [/^versionId/, /^v\d/],
]

/** A list of so many short and different texts as fit into a request. */
const MANY = JSON.stringify(Array.from({ length: 30_000 }, (_, index) => index.toString(36)))

/** Those that an Int can be. */
const INTS = NUMBERS.filter((number) => (number | 0) === number)

/** Writes one request; whatever it decides it draws, so that a drawn request can be had again, and made smaller. */
class Writer {
  readonly #draw: (below: number) => number
  readonly #known: readonly string[]
  readonly #declared: string[] = []
  readonly #variables: string[] = []
  readonly #fragments: string[] = []
  /** Whether it is all as the schema has it, and hostile in what it asks for alone. Or hardly any would get far. */
  readonly #isFair: boolean
  #left = FIELDS

  constructor(draw: (below: number) => number, known: readonly string[]) {
    this.#draw = draw
    this.#known = known
    this.#isFair = draw(3) > 0
  }

  request(): HostileRequest {
    const query = this.#spoilt(this.#document())
    const members = [
      `"variables":{${this.#variables.join()}}`,
      ...(this.#fault(20) ? [`"operationName":${JSON.stringify(this.#of(['o', '', ...NAMES]))}`] : []),
      ...(this.#chance(20) ? [`"extensions":${this.#json(3)}`] : []),
      ...(this.#chance(30) ? [`"__proto__":${this.#json(2)}`] : []),
    ]
    return { query, rest: members.join() }
  }

  #document(): string {
    const kind = this.#chance(3) ? 'mutation' : 'query'
    const operations = OPERATIONS.filter((operation) => operation.kind === kind)
    // Now and then as wide as can be, mostly a few.
    const count = this.#fault(4) ? 1 + this.#draw(40) : 1 + this.#draw(3)
    const depth = this.#chance(5) ? (this.#isFair ? 11 : 14) : 2 + this.#draw(5)
    const roots = Array.from({ length: count }, (_, index) => {
      const { field } = this.#of(operations)
      const alias = count > 1 || this.#chance(5) ? `r${index}: ` : ''
      return alias + this.#field(field.name, field.args, getNamedType(field.type), depth)
    })
    const name = this.#chance(4) ? this.#of(['o', ...NAMES]) : ''
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : ''
    return `${kind} ${name}${declared} { ${roots.join(' ')} } ${this.#fragments.join(' ')}`
  }

  #field(name: string, args: readonly Argument[], type: GraphQLNamedType, depth: number): string {
    this.#left--
    const given = args.filter((arg) => isNonNullType(arg.type) || this.#chance(2))
    const list = given.map((arg) => `${arg.name}: ${this.#argument(arg)}`)
    if (this.#fault(60)) list.push(`${this.#of(NAMES)}: 1`)
    const directive = this.#chance(25) ? ` ${this.#directive()}` : ''
    return `${name}${list.length > 0 ? `(${list.join(', ')})` : ''}${directive} ${this.#selection(type, depth - 1)}`
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    // Seldom of a leaf, or none of what is no leaf.
    if (isLeafType(type)) return this.#fault(200) ? '{ x }' : ''
    if (this.#fault(200)) return ''
    const selected = ['__typename']
    const count = 1 + this.#draw(5)
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    for (let index = 0; index < count && this.#left > 0; index++) {
      const field = this.#of(fields)
      const below = getNamedType(field.type)
      if (depth <= 0 && !isLeafType(below)) continue
      selected.push(this.#alias(field) + this.#field(field.name, field.args, below, depth))
    }
    if (isAbstractType(type) || this.#chance(8)) selected.push(this.#inline(type, depth))
    if (this.#chance(12)) selected.push(this.#spread(type, depth))
    return `{ ${selected.join(' ')} }`
  }

  /** Two of one name with other arguments can't stand together. */
  #alias({ args }: { readonly args: readonly unknown[] }): string {
    if (this.#fault(12)) return `${this.#of(['a', 'b', ...NAMES])}: `
    return this.#isFair && args.length > 0 ? `a${this.#left}: ` : ''
  }

  #inline(type: GraphQLNamedType, depth: number): string {
    const possible = isAbstractType(type) ? SCHEMA.getPossibleTypes(type) : [type]
    const on = this.#fault(20) ? this.#of(COMPOSITE) : this.#of(possible)
    return `... on ${on.name} ${this.#selection(on, depth)}`
  }

  /** A fragment of its own, or one that is there already: also one that is only being written. */
  #spread(type: GraphQLNamedType, depth: number): string {
    if (this.#chance(3)) return this.#levels(type, depth)
    const count = this.#fragments.length
    if (count > 0 && this.#fault(3)) return `...f${this.#draw(count)}`
    this.#fragments.push('')
    this.#fragments[count] = `fragment f${count} on ${type.name} ${this.#selection(type, depth)}`
    return `...f${count}`
  }

  /**
   * Fragments that spread those of the next level, each level again and again: a chain where a level is one fragment, a
   * tree where it is some. Whoever follows each spread by itself has twice the work, or more, with each level.
   */
  #levels(type: GraphQLNamedType, depth: number): string {
    const count = 2 + this.#draw(this.#isFair ? 40 : 60)
    const width = 1 + this.#draw(3)
    const first = this.#fragments.length
    const spreads = (level: number): string => {
      const names = Array.from({ length: width }, (_, index) => `...f${first + level * width + index}`)
      return [...names, ...(width === 1 ? names : [])].join(' ')
    }
    const levels = Math.max(1, Math.floor(count / width))
    for (let level = 0; level < levels; level++) {
      for (let index = 0; index < width; index++) {
        this.#fragments.push(
          `fragment f${this.#fragments.length} on ${type.name} { ${spreads(level + 1)} ${this.#chance(4) ? '__typename' : ''} }`,
        )
      }
    }
    for (let index = 0; index < width; index++) this.#fragments.push('')
    for (let index = 0; index < width; index++) {
      const last = first + levels * width + index
      this.#fragments[last] = `fragment f${last} on ${type.name} ${this.#selection(type, depth)}`
    }
    return spreads(0)
  }

  #directive(): string {
    const name = this.#of(this.#isFair ? ['include', 'skip'] : ['include', 'deprecated', 'defer', 'a'])
    return `@${name}(if: ${this.#of(this.#isFair ? ['true', 'false'] : ['null', '"x"', '$nope'])})`
  }

  #argument({ name: argument, type }: Argument): string {
    if (!this.#chance(3)) return this.#value({ name: argument, type }, 3, true)
    const name = this.#chance(10) ? `${this.#of(NAMES)}${this.#declared.length}` : `v${this.#declared.length}`
    if (!this.#fault(20)) {
      this.#declared.push(`$${name}: ${this.#fault(20) ? this.#of(['Int', '[ID]', 'Nope']) : type}`)
    }
    if (!this.#fault(20)) {
      this.#variables.push(`${JSON.stringify(name)}:${this.#value({ name: argument, type }, 3, false)}`)
    }
    return `$${name}`
  }

  /** Mostly of the type, as JSON or as a document writes it. */
  #value({ name, type }: Argument, depth: number, isLiteral: boolean): string {
    const below = (of: Argument): string => this.#value(of, depth - 1, isLiteral)
    if (this.#fault(30)) return this.#json(2)
    if (isNonNullType(type)) return this.#value({ name, type: type.ofType }, depth, isLiteral)
    if (this.#fault(20)) return 'null'
    if (isListType(type)) {
      const { ofType } = type
      if (isLeafType(getNamedType(ofType)) && this.#chance(20)) return MANY
      const count = this.#chance(30) ? 200 : this.#draw(4)
      return `[${Array.from({ length: count }, () => below({ name, type: ofType })).join()}]`
    }
    if (isInputObjectType(type)) {
      const fields = depth < 0 ? [] : Object.values(type.getFields())
      const given = fields.filter((field) => isNonNullType(field.type) || this.#chance(2))
      const named = (member: string) => (isLiteral ? member : JSON.stringify(member))
      const members = given.map((field) => `${named(field.name)}:${below(field)}`)
      if (this.#fault(20)) members.push(`${named(this.#of(NAMES))}:${this.#of(['1', 'null', '"x"', '[]'])}`)
      return `{${members.join()}}`
    }
    if (isEnumType(type)) {
      const value = this.#of(type.getValues()).name
      return isLiteral && !this.#fault(10) ? value : JSON.stringify(value)
    }
    if (type.name === 'Boolean') return this.#of(['true', 'false'])
    if (type.name === 'Int') return String(this.#of(this.#isFair ? INTS : NUMBERS))
    return JSON.stringify(this.#of(this.#chance(3) ? WORDS : this.#fitting(name)))
  }

  /** What is there, of the kind that is asked for, if that follows from the name. */
  #fitting(argument: string): readonly string[] {
    const [, kind] = KINDS.find(([name]) => name.test(argument)) ?? []
    const fitting = kind ? this.#known.filter((text) => kind.test(text)) : []
    return fitting.length > 0 ? fitting : this.#known
  }

  /** Any JSON at all. */
  #json(depth: number): string {
    const kind = this.#draw(depth > 0 ? 6 : 4)
    if (kind === 0) return JSON.stringify(this.#of(WORDS))
    if (kind === 1) return String(this.#of(NUMBERS))
    if (kind === 2) return this.#of(['null', 'true', 'false'])
    if (kind === 3) return JSON.stringify(this.#of(NAMES))
    const parts = Array.from({ length: this.#draw(4) }, () => this.#json(depth - 1))
    return kind === 4
      ? `[${parts.join()}]`
      : `{${parts.map((part) => `${JSON.stringify(this.#of(NAMES))}:${part}`).join()}}`
  }

  /** Seldom: cut off, or with something in it that doesn't belong there. */
  #spoilt(document: string): string {
    if (!this.#fault(4)) return document
    const at = this.#draw(document.length)
    if (this.#chance(3)) return document.slice(0, at)
    return document.slice(0, at) + this.#of(WORDS) + document.slice(at)
  }

  #of<T>(list: readonly T[]): T {
    return list[this.#draw(list.length)] as T
  }

  /** What is against the schema: once in so many times, where it may be. */
  #fault(times: number): boolean {
    return !this.#isFair && this.#chance(times)
  }

  /** True once in so many times. */
  #chance(times: number): boolean {
    return this.#draw(times) === times - 1
  }
}
