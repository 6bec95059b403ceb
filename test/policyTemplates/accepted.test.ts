import { describe, expect, test } from 'vitest'
import { readStatement } from '../../src/policyTemplates/statement.ts'
import { parse, when } from './templates.ts'

describe('the grammar takes', () => {
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
