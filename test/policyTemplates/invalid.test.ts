import { describe, expect, test } from 'vitest'
import { allow, invalid, parse, when } from './templates.ts'

describe('the grammar calls invalid', () => {
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
      'the Kelvin sign, which is no k, wherever lower case would make it one',
      allow(['ec2:Describe\u212aeyPairs', 'ec2:Create\u212aey*']),
      [
        invalid(
          'The action "ec2:Describe\u212aeyPairs" does not exist. Did you mean "ec2:DescribeKeyPairs"?',
        ),
        invalid(expect.stringContaining('ec2:Create\u212aey*')),
      ],
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
            `The condition key "${key}" is not allowed: the principals of the resource share decide who may use the resource.`,
          ),
        ),
        ...['aws:SourceArn', 'aws:sourceaccount', 'aws:SourceOrgPaths', 'aws:SourceOrgID'].map((key) =>
          invalid(
            `The condition key "${key}" is not allowed: RAM itself fills in which service may use the resource for whom.`,
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
      'values that are none, each kind reported once',
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
  ])('%s', async (_, template, validationErrors) => {
    expect(await parse(template)).toEqual({ validationErrors })
  })
})
