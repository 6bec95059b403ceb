import { describe, expect, test } from 'vitest'
import { readStatement } from '../../src/policyTemplates/statement.ts'
import { allow, invalid, malformed, parse, when } from './templates.ts'

describe('reports everything together', () => {
  test('errors of form and of meaning, of every element, also of one that is duplicated', async () => {
    const text =
      '{"Effect":"Deny","Sid":"x","Action":["ec2:Nope",1],"Action":"s3:GetObject","Condition":{"StringNotLike":{"aws:SourceArn":null}}}'
    expect(await parse(text)).toEqual({
      validationErrors: [
        malformed('The element "Sid" is not allowed: the statement is the only one, and has no name.'),
        malformed('The element "Action" is duplicated: keep one of them.'),
        invalid('Effect must be "Allow", not "Deny".'),
        malformed('Action must list strings, not a number.'),
        invalid(
          'The condition operator "StringNotLike" negates, which RAM does not take: say what must match. Use "StringLike".',
        ),
        invalid(
          'The condition key "aws:SourceArn" is not allowed: RAM itself fills in which service may use the resource for whom.',
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
      validationErrors: [invalid('Effect must be "Allow", not "Deny".')],
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
      validationErrors: [
        {
          code: 'InvalidParameterException',
          message: 'policyTemplate has 6145 characters: it can have at most 6144.',
        },
      ],
    })
  })

  test('white space counts, and nothing else is said of a text that is too long', async () => {
    expect(await parse(`[${' '.repeat(6143)}`)).toEqual({
      validationErrors: [malformed(expect.stringContaining('is not JSON'))],
    })
    expect(await parse(`[${' '.repeat(6144)}`)).toEqual({
      validationErrors: [expect.objectContaining({ code: 'InvalidParameterException' })],
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
    expect(() => readStatement('{')).toThrow('A stored policy template is not JSON: expected a name')
  })
})
