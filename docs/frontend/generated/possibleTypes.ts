
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "MutationError": [
      "IdempotentParameterMismatchError",
      "InvalidClientTokenError",
      "InvalidParameterError",
      "InvalidPolicyError",
      "MalformedArnError",
      "MalformedPolicyTemplateError",
      "OperationNotPermittedError",
      "PermissionAlreadyExistsError",
      "PermissionLimitExceededError",
      "PermissionVersionsLimitExceededError",
      "PolicyError",
      "RevisionMismatchError",
      "TagLimitExceededError",
      "UnknownResourceError"
    ],
    "Node": [
      "Permission",
      "PermissionAssociation",
      "PermissionVersion",
      "Policy",
      "PolicyAttachment",
      "PolicyVersion",
      "ReplacePermissionAssociationsWork",
      "ResourceShare"
    ]
  }
};
      export default result;
    