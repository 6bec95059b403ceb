import { describe, expect, it } from 'vitest'
import { made, withParameters } from './made.ts'
import { PARAMETERS } from './variants.ts'

const { properties, ofType } = made

/** What `src/lambda/caller.ts` gets of the token. */
const claims = (from: typeof made) =>
  (from.properties('ApiLambdaFunction')['Environment'] as { Variables: object }).Variables

describe('without parameters', () => {
  it('tokens are those of our own pool, for its only client', () => {
    expect(properties('HttpApiAuthorizerToken')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': ['UserPool', 'ProviderURL'] },
        Audience: [{ Ref: 'UserPoolClient' }],
      },
    })
    expect(ofType('AWS::Cognito::UserPoolClient')).toHaveLength(1)
    expect(claims(made)).toMatchObject({ ACCOUNT_CLAIM: 'custom:account', SCOPES_CLAIM: 'cognito:groups' })
  })

  it('users outlive the stack, and so does what lets them in: the client and their groups', () => {
    for (const name of ['UserPool', 'UserPoolClient', 'ReadersGroup', 'WritersGroup']) {
      expect(made.template.Resources[name]).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      })
    }
  })

  it('users are made by an administrator alone', () => {
    expect(properties('UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      DeletionProtection: 'ACTIVE',
    })
    // Nothing else signs users in, up, or into anything: no page, no other provider, no code of ours.
    expect(
      Object.values(made.template.Resources).flatMap(({ Type }) =>
        Type.startsWith('AWS::Cognito::') ? [Type.replace('AWS::Cognito::', '')] : [],
      ),
    ).toEqual(['UserPool', 'UserPoolClient', 'UserPoolGroup', 'UserPoolGroup'])
    expect(properties('UserPool')).not.toHaveProperty('LambdaConfig')
    expect(properties('UserPoolClient')).not.toHaveProperty('AllowedOAuthFlows')
  })

  it('the account comes with the user, and nobody changes it', () => {
    expect(properties('UserPool')['Schema']).toEqual([
      expect.objectContaining({ Name: 'account', AttributeDataType: 'String', Mutable: false }),
    ])
    expect(properties('UserPoolClient')).toMatchObject({
      ReadAttributes: expect.arrayContaining(['custom:account']),
      // Neither left out nor empty, which Cognito would take for more.
      WriteAttributes: ['name'],
    })
  })

  it('the scopes are groups, which users can neither enter nor leave', () => {
    expect(ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName'])).toEqual([
      'permissions:read',
      'permissions:write',
    ])
  })

  it('the outputs name what an administrator needs', () => {
    expect(made.template.Outputs).toMatchObject({
      UserPoolId: { Value: { Ref: 'UserPool' } },
      UserPoolClientId: { Value: { Ref: 'UserPoolClient' } },
    })
  })
})

describe('with an issuer of your own', () => {
  it('tokens are its, for the audience that a parameter names', () => {
    expect(withParameters.properties('HttpApiAuthorizerToken')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: PARAMETERS.issuerUrl, Audience: [PARAMETERS.audience] },
    })
    expect(claims(withParameters)).toMatchObject({
      ACCOUNT_CLAIM: PARAMETERS.accountClaim,
      SCOPES_CLAIM: PARAMETERS.scopesClaim,
    })
  })

  it('there is no pool, and nothing that names one', () => {
    expect(JSON.stringify(withParameters.template)).not.toMatch(/Cognito|UserPool/)
  })
})
