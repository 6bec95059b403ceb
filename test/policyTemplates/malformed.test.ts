import { describe, expect, test } from 'vitest'
import { allow, malformed, parse, when } from './templates.ts'

describe('the grammar calls malformed', () => {
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
      ['Effect', 'Condition', 'Action'].map((name) =>
        malformed(`The element "${name}" is duplicated: keep one of them.`),
      ),
    ],
    [
      'an unknown element that stands twice, as both',
      '{"Effect":"Allow","Action":"ec2:*","x":1,"x":2}',
      [
        malformed('The element "x" is unknown: there are Effect, Action and, optionally, Condition.'),
        malformed('The element "x" is duplicated: keep one of them.'),
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
      'an Action that lists other things than strings, each kind reported once',
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
      [malformed('The condition operator "Bool" is duplicated: write its keys in one object.')],
    ],
    [
      'a condition key that stands twice, in whatever case',
      '{"Effect":"Allow","Action":"ec2:*","Condition":{"Bool":{"aws:a":true,"AWS:A":false,"aws:b":true,"aws:b":true}}}',
      ['AWS:A', 'aws:b'].map((key) =>
        malformed(
          `The condition key "${key}" is duplicated in "Bool": list its values under one key. Upper and lower case don't matter.`,
        ),
      ),
    ],
  ])('%s', async (_, template, validationErrors) => {
    expect(await parse(template)).toEqual({ validationErrors })
  })
})
