import { describe, expect, test } from 'vitest'
import { findResourceType } from '../../src/permissions/catalogue/resourceTypes.ts'
import { parsePolicyTemplate } from '../../src/permissions/policyTemplate/parsePolicyTemplate.ts'
import { readStatement } from '../../src/permissions/policyTemplate/statement.ts'

const parse = (template: unknown, resourceType = 'ec2:Subnet') =>
  parsePolicyTemplate(
    typeof template === 'string' ? template : JSON.stringify(template),
    findResourceType(resourceType),
  )

const malformed = (message: string) => ({ kind: 'MalformedPolicyTemplate', message })
const invalid = (message: string) => ({ kind: 'InvalidPolicy', message })

const allow = (action: unknown) => ({ Effect: 'Allow', Action: action })
const when = (condition: unknown) => ({
  Effect: 'Allow',
  Action: 'ec2:DescribeSubnets',
  Condition: condition,
})

describe('takes', () => {
  const taken: [string, string, string, { actions: string[]; effect?: string; condition?: unknown[] }][] = [
    [
      "the guide's sample, whose action IAM does not map to the type",
      'imagebuilder:Component',
      '{"Effect":"Allow","Action":["imagebuilder:ListComponents"]}',
      { actions: ['imagebuilder:ListComponents'] },
    ],
    [
      "an action of AWS's own permission for subnets that IAM does not map to the type",
      'ec2:Subnet',
      '{"Effect":"Allow","Action":["ec2:DescribeSubnets","ec2:RunInstances"]}',
      { actions: ['ec2:DescribeSubnets', 'ec2:RunInstances'] },
    ],
    [
      'actions on what is in the shared resource, with tabs and line breaks',
      'backup:BackupVault',
      '{\n\t"Effect": "Allow",\r\n\t"Action": ["backup:StartRestoreJob",\n\t"backup:DescribeRecoveryPoint"]\n}\n',
      { actions: ['backup:StartRestoreJob', 'backup:DescribeRecoveryPoint'] },
    ],
    [
      'a type that is newer than the list of 2023',
      'route53profiles:Profile',
      '{"Effect":"Allow","Action":["route53profiles:GetProfile"]}',
      { actions: ['route53profiles:GetProfile'] },
    ],
    [
      'a type whose service has another name in IAM',
      'route53-recovery-control:Cluster',
      '{"Effect":"Allow","Action":"route53-recovery-control-config:DescribeCluster"}',
      { actions: ['route53-recovery-control-config:DescribeCluster'] },
    ],
    [
      'one action without a list',
      's3-outposts:Outpost',
      '{"Action":"s3-outposts:CreateBucket","Effect":"Allow"}',
      { actions: ['s3-outposts:CreateBucket'] },
    ],
    [
      "ALLOW, as RAM's pages write it",
      'ec2:IpamPool',
      '{"Effect":"ALLOW","Action":"ec2:AllocateIpamPoolCidr"}',
      { effect: 'ALLOW', actions: ['ec2:AllocateIpamPoolCidr'] },
    ],
    [
      'actions in any case, as they are written',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":["EC2:describesubnets","ec2:DESCRIBESUBNETS"]}',
      { actions: ['EC2:describesubnets', 'ec2:DESCRIBESUBNETS'] },
    ],
    [
      'wildcards that match an action of the service',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":["ec2:*","ec2:Describe*s","ec2:?escribeSubnet?","EC2:describe*"]}',
      { actions: ['ec2:*', 'ec2:Describe*s', 'ec2:?escribeSubnet?', 'EC2:describe*'] },
    ],
    [
      'the same action twice, which IAM takes as well',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":["ec2:RunInstances","ec2:RunInstances"]}',
      { actions: ['ec2:RunInstances', 'ec2:RunInstances'] },
    ],
    [
      'conditions, in their order',
      'ec2:IpamPool',
      '{"Effect":"Allow","Action":"ec2:AllocateIpamPoolCidr","Condition":{"StringLike":{"aws:ResourceTag/team":["blue","ünï🙂*"],"aws:PrincipalTag/awsome":"x"},"Null":{"aws:TokenIssueTime":"true"}}}',
      {
        actions: ['ec2:AllocateIpamPoolCidr'],
        condition: [
          { operator: 'StringLike', key: 'aws:ResourceTag/team', values: ['blue', 'ünï🙂*'] },
          { operator: 'StringLike', key: 'aws:PrincipalTag/awsome', values: ['x'] },
          { operator: 'Null', key: 'aws:TokenIssueTime', values: ['true'] },
        ],
      },
    ],
    [
      'numbers and booleans without quotation marks, to the digit',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":[3600,1e999,-0.10,12345678901234567890]},"Bool":{"aws:SecureTransport":true}}}',
      {
        actions: ['ec2:*'],
        condition: [
          {
            operator: 'NumericLessThan',
            key: 'aws:MultiFactorAuthAge',
            values: ['3600', '1e999', '-0.10', '12345678901234567890'],
          },
          { operator: 'Bool', key: 'aws:SecureTransport', values: ['true'] },
        ],
      },
    ],
    [
      'IfExists, and a key that only ends like a forbidden one',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"StringEqualsIfExists":{"x:aws:RequestTag/aws:y":"eu-west-1"},"ArnLike":{"ec2:Region":"*"}}}',
      {
        actions: ['ec2:*'],
        condition: [
          { operator: 'StringEqualsIfExists', key: 'x:aws:RequestTag/aws:y', values: ['eu-west-1'] },
          { operator: 'ArnLike', key: 'ec2:Region', values: ['*'] },
        ],
      },
    ],
    [
      'empty objects and lists in Condition, as IAM does',
      'ec2:Subnet',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"StringEquals":{},"StringLike":{"aws:username":[]}}}',
      { actions: ['ec2:*'], condition: [{ operator: 'StringLike', key: 'aws:username', values: [] }] },
    ],
    [
      'escapes, also in names',
      'ec2:Subnet',
      '{"\\u0045ffect":"\\u0041llow","Action":"ec2\\u003a*","Condition":{"StringEquals":{"aws:\\u0078":"\\ud800\\u0000"}}}',
      {
        actions: ['ec2:*'],
        condition: [{ operator: 'StringEquals', key: 'aws:x', values: ['\ud800\u0000'] }],
      },
    ],
  ]

  test.each(taken)('%s', async (_, resourceType, text, { effect = 'Allow', actions, condition = [] }) => {
    const statement = { effect, actions, condition }
    expect(await parse(text, resourceType)).toEqual({ statement })
    expect(readStatement(text)).toEqual(statement)
  })

  test.each(
    'StringEquals StringEqualsIgnoreCase StringLike NumericEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals DateEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals Bool BinaryEquals IpAddress ArnEquals ArnLike'
      .split(' ')
      .flatMap((operator) => [operator, `${operator}IfExists`]),
  )('the condition operator %s', async (operator) => {
    expect(await parse(when({ [operator]: { 'aws:x': 'y' } }))).toHaveProperty('statement')
  })
})

describe('calls malformed', () => {
  const notAnObject = (what: string) =>
    malformed(
      `policyTemplate must be a single statement, one object with Effect, Action and, optionally, Condition, not ${what}.`,
    )
  const missingEffect = malformed('The element "Effect" is missing: write "Effect": "Allow".')
  const missingAction = malformed(
    'The element "Action" is missing: list the actions that the permission allows.',
  )
  const notAllowed = (element: string, reason: string) =>
    malformed(`The element "${element}" is not allowed: ${reason}`)
  const single = 'RAM takes a single statement by itself, without Version, Id and Statement.'

  test.each<[string, unknown, object[]]>([
    [
      'no JSON',
      '{"Effect":"Allow",\n "Action" "ec2:*"}',
      [malformed('policyTemplate is not JSON: expected ":" at line 2, column 11, but found a string.')],
    ],
    [
      'an empty text',
      '',
      [
        malformed(
          'policyTemplate is not JSON: expected a value at line 1, column 1, but found the end of the text.',
        ),
      ],
    ],
    [
      'half of a surrogate pair, which no store keeps',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"StringLike":{"aws:x":"\ud83d"}}}',
      [
        malformed(
          'policyTemplate is not Unicode: it has half of a surrogate pair in it. Write the whole character.',
        ),
      ],
    ],
    ['a list of statements', [allow('ec2:*')], [notAnObject('a list')]],
    ['a string with JSON in it', JSON.stringify(JSON.stringify(allow('ec2:*'))), [notAnObject('a string')]],
    ['a number', '5', [notAnObject('a number')]],
    ['a boolean', 'true', [notAnObject('a boolean')]],
    ['null', 'null', [notAnObject('null')]],
    ['an empty object', {}, [missingEffect, missingAction]],
    ['no Effect', { Action: 'ec2:*' }, [missingEffect]],
    ['no Action', { Effect: 'Allow' }, [missingAction]],
    [
      'elements in the wrong case or misspelt, which are not missing as well',
      { effect: 'Allow', Actoin: 'ec2:*', Conditions: {} },
      [
        malformed('The element "effect" is unknown. Did you mean "Effect"? Upper and lower case matter.'),
        malformed('The element "Actoin" is unknown. Did you mean "Action"? Upper and lower case matter.'),
        malformed(
          'The element "Conditions" is unknown. Did you mean "Condition"? Upper and lower case matter.',
        ),
      ],
    ],
    [
      'elements that no template has',
      '{"Effect":"Allow","Action":"ec2:*","Comment":"x","":1,"__proto__":{},"constructor":1}',
      ['Comment', '', '__proto__', 'constructor'].map((name) =>
        malformed(`The element "${name}" is unknown: there are Effect, Action and, optionally, Condition.`),
      ),
    ],
    [
      'what RAM fills in itself',
      { ...allow('ec2:*'), Resource: '*', NotResource: '*', principal: '*', NotPrincipal: '*' },
      [
        notAllowed('Resource', 'RAM fills it in with each resource that is shared.'),
        notAllowed('NotResource', 'RAM fills in the resources, with each one that is shared.'),
        notAllowed('principal', 'RAM fills it in with the principals of the resource share.'),
        notAllowed('NotPrincipal', 'RAM fills in the principals, with those of the resource share.'),
      ],
    ],
    [
      'NotAction and Sid',
      { Effect: 'Allow', NotAction: 'ec2:*', Sid: 'x' },
      [
        notAllowed('NotAction', 'list what is allowed in Action.'),
        notAllowed('Sid', 'the statement is the only one, and has no name.'),
        missingAction,
      ],
    ],
    [
      'a whole policy document, whose Effect and Action are not missing as well',
      { Version: '2012-10-17', Id: 'x', Statement: [allow('ec2:*')] },
      [notAllowed('Version', single), notAllowed('Id', single), notAllowed('Statement', single)],
    ],
    [
      'a version beside the elements',
      { Version: '2012-10-17', ...allow('ec2:*') },
      [notAllowed('Version', single)],
    ],
    [
      'elements that stand twice, also where both say the same or one is escaped',
      '{"Effect":"Allow","Action":"ec2:*","\\u0045ffect":"Allow","Condition":{},"Condition":{},"Action":"ec2:*"}',
      ['Effect', 'Action', 'Condition'].map((name) =>
        malformed(`The element "${name}" stands more than once: keep one of them.`),
      ),
    ],
    [
      'an unknown element that stands twice, as both',
      '{"Effect":"Allow","Action":"ec2:*","x":1,"x":2}',
      [
        malformed('The element "x" is unknown: there are Effect, Action and, optionally, Condition.'),
        malformed('The element "x" stands more than once: keep one of them.'),
      ],
    ],
    [
      'an Effect that is no string',
      { Effect: ['Allow'], Action: 'ec2:*' },
      [malformed('Effect must be the string "Allow", not a list.')],
    ],
    [
      'an Action that is neither a string nor a list',
      allow({ a: 'ec2:*' }),
      [malformed('Action must be a string or a list of strings, not an object.')],
    ],
    ['an empty Action', allow([]), [malformed('Action is an empty list: name at least one action.')]],
    [
      'an Action that lists other things than strings, each kind told once',
      allow(['ec2:*', 1, 2, null, ['ec2:*']]),
      ['a number', 'null', 'a list'].map((what) => malformed(`Action must list strings, not ${what}.`)),
    ],
    [
      'a Condition that is no object',
      when(['x']),
      [
        malformed(
          'Condition must be an object, such as {"StringEquals": {"aws:ResourceTag/team": "blue"}}, not a list.',
        ),
      ],
    ],
    [
      'an operator that holds no object',
      when({ StringEquals: 'x', Bool: null }),
      ['StringEquals', 'Bool'].map((operator, i) =>
        malformed(
          `The condition operator "${operator}" must hold an object of condition keys and their values, not ${['a string', 'null'][i]}.`,
        ),
      ),
    ],
    [
      'an operator that stands twice',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"Bool":{"aws:a":true},"StringLike":{},"Bool":{"aws:b":true}}}',
      [malformed('The condition operator "Bool" stands more than once: write its keys in one object.')],
    ],
    [
      'a condition key that stands twice, in whatever case',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"Bool":{"aws:a":true,"AWS:A":false,"aws:b":true,"aws:b":true}}}',
      ['aws:a', 'aws:b'].map((key) =>
        malformed(
          `The condition key "${key}" stands more than once in "Bool": list its values in one. Upper and lower case don't matter.`,
        ),
      ),
    ],
  ])('%s', async (_, template, faults) => {
    expect(await parse(template)).toEqual({ faults })
  })
})

describe('calls invalid', () => {
  const notOfEc2 = (action: string) =>
    `The action "${action}" is not one of ec2, and a permission for ec2:Subnet allows no others.`
  const meansDescribeSubnets = ' Did you mean "ec2:DescribeSubnets"?'

  test.each<[string, unknown, object[]]>([
    [
      'another Effect than Allow',
      { Effect: 'Deny', Action: 'ec2:*' },
      [invalid('Effect must be "Allow", not "Deny".')],
    ],
    [
      'Allow in another case',
      { Effect: 'allow', Action: 'ec2:*' },
      [invalid('Effect must be "Allow", not "allow".')],
    ],
    [
      'an action that does not exist, and names the nearest',
      allow('ec2:describesubnet'),
      [invalid(`The action "ec2:describesubnet" does not exist.${meansDescribeSubnets}`)],
    ],
    [
      'an action with none near it',
      allow(['ec2:MakeCoffee', 'ec2:', 'ec2:DescribeTransitGatewayRouteTables:all']),
      ['ec2:MakeCoffee', 'ec2:', 'ec2:DescribeTransitGatewayRouteTables:all'].map((action) =>
        invalid(`The action "${action}" does not exist.`),
      ),
    ],
    [
      'actions of other services, of none, and of patterns for services',
      allow(['s3:GetObject', 's3:DescribeSubnets', 'DescribeSubnets', 'ec?:*', '*:*', '', 'Allow']),
      [
        invalid(notOfEc2('s3:GetObject')),
        invalid(`${notOfEc2('s3:DescribeSubnets')}${meansDescribeSubnets}`),
        invalid(`${notOfEc2('DescribeSubnets')}${meansDescribeSubnets}`),
        invalid(notOfEc2('ec?:*')),
        invalid(notOfEc2('*:*')),
        invalid(notOfEc2('')),
        invalid(notOfEc2('Allow')),
      ],
    ],
    [
      'a bare star, which is for every service',
      allow('*'),
      [invalid('The action "*" means those of every service: write "ec2:*" for those of ec2.')],
    ],
    [
      'wildcards that match nothing',
      allow(['ec2:Zz*', 'ec2:?', 'ec2:DescribeSubnet?s', 'ec2:*D*escribeSub*ntes*']),
      [
        invalid('The action "ec2:Zz*" matches no action of ec2.'),
        invalid('The action "ec2:?" matches no action of ec2.'),
        invalid(`The action "ec2:DescribeSubnet?s" matches no action of ec2.${meansDescribeSubnets}`),
        invalid(`The action "ec2:*D*escribeSub*ntes*" matches no action of ec2.${meansDescribeSubnets}`),
      ],
    ],
    [
      'a long action, which is cut in the message, once for two of a kind',
      allow(['x'.repeat(3000), 'x'.repeat(3000)]),
      [invalid(notOfEc2(`${'x'.repeat(100)}…`))],
    ],
    [
      'unknown operators',
      when({ StringEqual: {}, stringequals: {}, Equals: {}, NullIfExists: {}, __proto_: {} }),
      [
        invalid('The condition operator "StringEqual" is unknown. Use "StringEquals".'),
        invalid('The condition operator "stringequals" is unknown. Use "StringEquals".'),
        invalid(
          'The condition operator "Equals" is unknown. Use one such as "StringEquals" or "StringLike".',
        ),
        invalid('The condition operator "NullIfExists" is unknown. Use "Null".'),
        invalid(
          'The condition operator "__proto_" is unknown. Use one such as "StringEquals" or "StringLike".',
        ),
      ],
    ],
    [
      'negating operators',
      when({ StringNotEquals: {}, NotIpAddress: {}, ArnNotLikeIfExists: {} }),
      [
        ['StringNotEquals', 'StringEquals'],
        ['NotIpAddress', 'IpAddress'],
        ['ArnNotLikeIfExists', 'ArnLikeIfExists'],
      ].map(([operator, positive]) =>
        invalid(
          `The condition operator "${operator}" negates, which RAM does not take: say what must match. Use "${positive}".`,
        ),
      ),
    ],
    [
      'set operators',
      when({ 'ForAllValues:StringEquals': {}, 'forAnyValue:StringNotLike': {}, 'ForAnyValue:x': {} }),
      [
        ['ForAllValues:StringEquals', '"StringEquals"'],
        ['forAnyValue:StringNotLike', '"StringLike"'],
        ['ForAnyValue:x', 'one such as "StringEquals" or "StringLike"'],
      ].map(([operator, use]) =>
        invalid(
          `The condition operator "${operator}" is for sets of values, which RAM does not take. Use ${use}.`,
        ),
      ),
    ],
    [
      'the condition keys that RAM forbids, in any case',
      when({
        StringLike: Object.fromEntries(
          [
            'aws:PrincipalOrgId',
            'AWS:PRINCIPALORGPATHS',
            'aws:principalaccount',
            'aws:SourceArn',
            'aws:sourceaccount',
            'aws:SourceOrgPaths',
            'aws:SourceOrgID',
            'aws:PrincipalTag/aws:x',
            'aws:ResourceTag/AWS:cloudformation:stack-name',
            'aws:requesttag/aws:',
          ].map((key) => [key, 'x']),
        ),
      }),
      [
        ...['aws:PrincipalOrgId', 'AWS:PRINCIPALORGPATHS', 'aws:principalaccount'].map((key) =>
          invalid(
            `The condition key "${key}" is not allowed: who may use the resource is told by the principals of the resource share.`,
          ),
        ),
        ...['aws:SourceArn', 'aws:sourceaccount', 'aws:SourceOrgPaths', 'aws:SourceOrgID'].map((key) =>
          invalid(
            `The condition key "${key}" is not allowed: RAM fills in itself which service may use the resource for whom.`,
          ),
        ),
        ...[
          'aws:PrincipalTag/aws:x',
          'aws:ResourceTag/AWS:cloudformation:stack-name',
          'aws:requesttag/aws:',
        ].map((key) =>
          invalid(
            `The condition key "${key}" is not allowed: tags that begin with "aws:" are set by AWS alone. Use a tag of your own.`,
          ),
        ),
      ],
    ],
    [
      'condition keys without a service',
      when({ StringLike: { team: 'x', ':team': 'x', 'aws:': 'x', '': 'x' } }),
      ['team', ':team', 'aws:', ''].map((key) =>
        invalid(
          `The condition key "${key}" names no service: write service:key, such as "aws:ResourceTag/team".`,
        ),
      ),
    ],
    [
      'values that are none, each kind told once',
      when({ StringLike: { 'aws:a': null, 'aws:b': ['x', {}, {}, [], null], 'aws:c': { d: 'x' } } }),
      [
        ['aws:a', 'null'],
        ['aws:b', 'an object in a list'],
        ['aws:b', 'a list in a list'],
        ['aws:b', 'null in a list'],
        ['aws:c', 'an object'],
      ].map(([key, what]) =>
        invalid(
          `The condition key "${key}" must have a string, a number, a boolean or a list of them, not ${what}.`,
        ),
      ),
    ],
  ])('%s', async (_, template, faults) => {
    expect(await parse(template)).toEqual({ faults })
  })
})

describe('tells everything together', () => {
  test('faults of form and of meaning, of every element, also of one that stands twice', async () => {
    const text =
      '{"Effect":"Deny","Sid":"x","Action":["ec2:Nope",1],"Action":"s3:GetObject","Condition":{"StringNotLike":{"aws:SourceArn":null}}}'
    expect(await parse(text)).toEqual({
      faults: [
        malformed('The element "Sid" is not allowed: the statement is the only one, and has no name.'),
        malformed('The element "Action" stands more than once: keep one of them.'),
        invalid('Effect must be "Allow", not "Deny".'),
        malformed('Action must list strings, not a number.'),
        invalid(
          'The condition operator "StringNotLike" negates, which RAM does not take: say what must match. Use "StringLike".',
        ),
        invalid(
          'The condition key "aws:SourceArn" is not allowed: RAM fills in itself which service may use the resource for whom.',
        ),
        invalid(
          'The condition key "aws:SourceArn" must have a string, a number, a boolean or a list of them, not null.',
        ),
        invalid('The action "ec2:Nope" does not exist.'),
        invalid(
          'The action "s3:GetObject" is not one of ec2, and a permission for ec2:Subnet allows no others.',
        ),
      ],
    })
  })

  test('but nothing of the catalogue, where the resource type is not known', async () => {
    expect(await parse({ Effect: 'Deny', Action: 'ec2:Nope' }, 'ec2:subnet')).toEqual({
      faults: [invalid('Effect must be "Allow", not "Deny".')],
    })
    expect(await parse(allow('x:y'), 'ec2:subnet')).toHaveProperty('statement')
  })
})

describe('counts characters', () => {
  const ofLength = (length: number, character: string) => {
    const [before, after] = JSON.stringify(when({ StringLike: { 'aws:x': '|' } })).split('|')
    return before + character.repeat(length - `${before}${after}`.length) + after
  }

  test.each(['x', 'ü', '🙂'])('6,144 of %s are taken, one more is not', async (character) => {
    expect(await parse(ofLength(6144, character))).toHaveProperty('statement')
    expect(await parse(ofLength(6145, character))).toEqual({
      faults: [
        {
          kind: 'InvalidParameter',
          message: 'policyTemplate has 6145 characters: it can have at most 6144.',
        },
      ],
    })
  })

  test('white space counts, and nothing else is said of a text that is too long', async () => {
    expect(await parse(`[${' '.repeat(6143)}`)).toEqual({
      faults: [malformed(expect.stringContaining('is not JSON'))],
    })
    expect(await parse(`[${' '.repeat(6144)}`)).toEqual({
      faults: [expect.objectContaining({ kind: 'InvalidParameter' })],
    })
  })
})

describe('reading what was kept', () => {
  test('is not held against today’s rules', () => {
    expect(
      readStatement(
        '{"Effect":"Allow","Action":["ec2:Gone","old:Thing"],"Condition":{"StringNotLike":{"aws:SourceArn":"x"}}}',
      ),
    ).toEqual({
      effect: 'Allow',
      actions: ['ec2:Gone', 'old:Thing'],
      condition: [{ operator: 'StringNotLike', key: 'aws:SourceArn', values: ['x'] }],
    })
  })

  test('fails where it is not even JSON', () => {
    expect(() => readStatement('{')).toThrow('A policy template that was kept is not JSON: expected a name')
  })
})
