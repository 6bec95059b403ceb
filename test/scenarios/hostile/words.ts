/** Words that have broken something somewhere. */

/** Names that every JavaScript object has already. */
const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
]

/** Odd Unicode: halves of pairs, what turns or joins or hides what is beside it, what is no character at all. */
const UNICODE = [
  '\ud800',
  '\udfff',
  'a\ud83d',
  '\u{1f600}',
  'e\u0301',
  '\u202e\u202d',
  '\u200b\u200d\ufeff',
  '\uffff',
  '\u{10ffff}',
  '\u2028\u2029',
  'ﷺ'.repeat(20),
  'Z̸̡̨'.repeat(30),
  '１２３４５６７８９０１２',
  'K',
]

const CONTROL = ['\0', '\u0001', '\u001b[31m', '\r\n', '\t', '\u007f', 'a\0b']

const ODD = [
  '',
  ' ',
  '.',
  '..',
  '../../etc/passwd',
  '%2e%2e',
  '#',
  '\n#',
  '*',
  '?',
  '"',
  '\\',
  "' OR 1=1 --",
  '{{x}}',
  'null',
  '0',
  '-1',
  '1e309',
  'NaN',
]

/** What an expression may look for again from each of its beginnings, and never find the end of. */
const AGAIN = [
  ' Did you mean '.repeat(4_000),
  `${':resource-share/a/'.repeat(3_000)}\n`,
  `arn:aws:ram:us-east-1:123456789012:permission/${'p:1'.repeat(20_000)}`,
  `acs:ram:*:123456789012:policy/p:attachment/${'IMSUser/a@b/'.repeat(5_000)}`,
  `${' '.repeat(60_000)}x`,
  '\\"'.repeat(30_000),
  'A'.repeat(60_001),
]

const LONG = ['x'.repeat(129), 'x'.repeat(2_049), '😀'.repeat(1_024), '#'.repeat(6_144), 'x'.repeat(60_000)]

/** Texts where a policy is expected. */
const POLICIES = [
  '{"__proto__":{"Effect":"Allow"},"Effect":"Allow","Action":"ec2:DescribeSubnets"}',
  '{"Effect":"Allow","Action":["ec2:DescribeSubnets"],"constructor":{"prototype":1}}',
  '{"Effect":"Allow","Action":"ec2:DescribeSubnets","Condition":{"__proto__":{"toString":"x"}}}',
  '{"Effect":"Allow","Effect":"Deny","Action":"ec2:DescribeSubnets"}',
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:*","Resource":"*","__proto__":null}]}',
  `{"Version":"1","Statement":[${Array(2_000).fill('{}').join()}]}`,
  `{"Effect":"Allow","Action":[${Array.from({ length: 600 }, (_, i) => `"ec2:x${i}"`).join()}]}`,
  `{"Effect":"Allow","Action":"ec2:${'*a'.repeat(3_000)}"}`,
  `{"Effect":"Allow","Action":"${'?'.repeat(6_000)}"}`,
  `{"Effect":"Allow","Action":"ec2:DescribeSubnets","Condition":{${Array.from({ length: 300 }, (_, i) => `"StringEquals${i}":{"aws:x":1}`).join()}}}`,
  '['.repeat(6_144),
  '{"a":'.repeat(1_000),
  '{"Effect":1e999,"Action":-0}',
  '{"Effect":"\ud800"}',
  '\ufeff{}',
]

export const WORDS: readonly string[] = [
  ...PROTOTYPE,
  ...UNICODE,
  ...CONTROL,
  ...ODD,
  ...LONG,
  ...AGAIN,
  ...POLICIES,
]

/** Names that can be written in a document as they are. */
export const NAMES: readonly string[] = [
  ...PROTOTYPE,
  '__typename',
  '__schema',
  '_',
  'null',
  'true',
  'on',
  'fragment',
  'a'.repeat(1_000),
]

export const NUMBERS: readonly number[] = [
  0,
  1,
  2,
  5,
  50,
  500,
  501,
  -1,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  1e308,
  0.5,
  -0.1,
]
