/** What a deployment may be given. */
export const PARAMETERS = {
  issuerUrl: 'https://issuer.example',
  audience: 'client',
  accountClaim: 'https://claims.example/account',
  scopesClaim: 'permissions',
  alarmEmail: 'on-call@example.com',
  corsOrigins: 'https://one.example,https://two.example',
  corsHeaders: 'x-one,x-two',
} as const
