import { LOCAL_CLIENT, TABLES } from './tables.ts'

/** Sets for the entry points what the deployment would set; they read it when they are imported. */
export function setLambdaEnvironment(endpoint: string): void {
  const { accessKeyId, secretAccessKey } = LOCAL_CLIENT.credentials
  // A profile or session of the developer's own would win over the keys, or go and look for others.
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name]
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DYNAMODB_ENDPOINT: endpoint,
    PERMISSIONS_TABLE: TABLES.PermissionsTable,
    WORKS_TABLE: TABLES.WorksTable,
    AWS_REGION: process.env['AWS_REGION'] || LOCAL_CLIENT.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    // As authorizer.ts fills them.
    ACCOUNT_CLAIM: 'account_id',
    SCOPES_CLAIM: 'scope',
    // A terminal shows what went wrong, in lines to read; `POWERTOOLS_LOG_LEVEL=INFO npm start` shows every call.
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_NAMESPACE: 'PermissionVersions',
    POWERTOOLS_SERVICE_NAME: 'permission-versions-local',
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] || 'WARN',
  })
}
