import type { GuardedWrite } from '../../../src/table/transact.ts'

const tokens = 'test/idempotency/clientTokens.engines.test.ts'
const fences = 'test/scenarios/faults/landsLate.engines.test.ts'
const tags = 'test/tagging/tags.engines.test.ts'
const limits = 'test/permissions/limits.engines.test.ts'
const create = 'test/permissions/createPermission.engines.test.ts'
const createVersion = 'test/permissions/createPermissionVersion.engines.test.ts'
const deleteVersion = 'test/permissions/deletePermissionVersion.engines.test.ts'
const setDefault = 'test/permissions/setDefaultPermissionVersion.engines.test.ts'
const deleteWhole = 'test/permissions/deletePermission.engines.test.ts'
const preconditions = 'test/scenarios/concurrency/preconditions.engines.test.ts'
const share = 'test/resourceShares/createResourceShare.engines.test.ts'
const deleteShare = 'test/resourceShares/deleteResourceShare.engines.test.ts'
const associations = 'test/resourceShares/associations.engines.test.ts'
const shareTags = 'test/resourceShares/tags.engines.test.ts'
const shareGuesses = 'test/resourceShares/preconditions.engines.test.ts'
const replaceWork = 'test/replaceWorks/replacePermissionAssociations.engines.test.ts'
const replaceGuesses = 'test/replaceWorks/preconditions.engines.test.ts'
const replaceWorker = 'test/replaceWorks/worker.engines.test.ts'
const replaceSweeper = 'test/replaceWorks/sweeper.engines.test.ts'
const replaceRounds = 'test/replaceWorks/rounds.dynoxide.test.ts'
const lives = 'test/scenarios/concurrency/incarnations.engines.test.ts'
const clocks = 'test/scenarios/concurrency/clocks.engines.test.ts'
const shareClocks = 'test/resourceShares/clocks.engines.test.ts'
const replaceClocks = 'test/replaceWorks/clocks.engines.test.ts'
const policyClocks = 'test/policies/clocks.engines.test.ts'

const createPolicy = 'test/policies/createPolicy.engines.test.ts'
const policyLimits = 'test/policies/limits.engines.test.ts'
const createPolicyVersion = 'test/policies/createPolicyVersion.engines.test.ts'
const deletePolicyVersion = 'test/policies/deletePolicyVersion.engines.test.ts'
const setDefaultPolicy = 'test/policies/setDefaultPolicyVersion.engines.test.ts'
const deletePolicy = 'test/policies/deletePolicy.engines.test.ts'
const attachPolicy = 'test/policies/attachPolicy.engines.test.ts'

/**
 * Every guard of every operation, and the test file in which at least one test fails where it is missing. A star
 * stands for the part of a name that the call brings.
 */
export const GUARDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createPermission: {
    tokenIsNew: tokens,
    nameIsFree: create,
    timeRises: clocks,
    'below the limit of permissions': limits,
    'below the limit of permissions of *': limits,
  },
  createPermissionVersion: {
    tokenIsNew: preconditions,
    permissionExists: createVersion,
    belowTheVersionLimit: createVersion,
    revisionIsExpected: createVersion,
    incarnationUnchanged: lives,
    nextVersionUnchanged: preconditions,
    defaultVersionUnchanged: preconditions,
    stillAtTheVersionLimit: preconditions,
    olderVersionsStillInUse: preconditions,
    stillMissing: preconditions,
    ATTACHED_TO_RESOURCE_SHARES: preconditions,
    TARGET_OF_REPLACE_WORK: replaceGuesses,
    SOURCE_OF_REPLACE_WORK: replaceGuesses,
    timeRises: clocks,
  },
  deletePermissionVersion: {
    tokenIsNew: tokens,
    permissionExists: deleteVersion,
    permissionVersionExists: deleteVersion,
    revisionIsExpected: deleteVersion,
    DEFAULT_VERSION: deleteVersion,
    ONLY_VERSION: deleteVersion,
    timeRises: clocks,
    ATTACHED_TO_RESOURCE_SHARES: deleteVersion,
    TARGET_OF_REPLACE_WORK: replaceWork,
    SOURCE_OF_REPLACE_WORK: replaceWork,
  },
  setDefaultPermissionVersion: {
    tokenIsNew: preconditions,
    permissionExists: setDefault,
    permissionVersionExists: setDefault,
    revisionIsExpected: setDefault,
    defaultVersionUnchanged: preconditions,
    incarnationUnchanged: lives,
    stillMissing: preconditions,
    timeRises: clocks,
  },
  deletePermission: {
    tokenIsNew: preconditions,
    permissionExists: deleteWhole,
    ATTACHED_TO_RESOURCE_SHARES: deleteWhole,
    TARGET_OF_REPLACE_WORK: replaceWork,
    SOURCE_OF_REPLACE_WORK: replaceWork,
    revisionUnchanged: preconditions,
    stillMissing: preconditions,
  },
  createResourceShare: {
    tokenIsNew: shareGuesses,
    permissionExists: share,
    stillMissing: shareGuesses,
    defaultVersionUnchanged: shareGuesses,
    resourceTypeUnchanged: shareGuesses,
  },
  deleteResourceShare: {
    tokenIsNew: shareGuesses,
    shareExists: deleteShare,
    typesUnchanged: shareGuesses,
    associationUnchanged: shareGuesses,
    versionStillExists: shareGuesses,
  },
  associateResourceSharePermission: {
    tokenIsNew: shareGuesses,
    shareExists: associations,
    permissionExists: associations,
    versionIsTheDefault: associations,
    typeIsFree: associations,
    belowTheAssociationLimit: associations,
    stillMissing: shareGuesses,
    defaultVersionUnchanged: shareGuesses,
    resourceTypeUnchanged: shareGuesses,
    associationUnchanged: shareGuesses,
    versionStillExists: shareGuesses,
    shareTimeRises: shareClocks,
    associationTimeRises: shareClocks,
  },
  disassociateResourceSharePermission: {
    tokenIsNew: shareGuesses,
    shareExists: associations,
    permissionIsHeld: associations,
    typesUnchanged: shareGuesses,
    associationUnchanged: shareGuesses,
    versionStillExists: shareGuesses,
    shareTimeRises: shareClocks,
    associationTimeRises: shareClocks,
  },
  replacePermissionAssociations: {
    tokenIsNew: replaceGuesses,
    permissionExists: replaceWork,
    permissionVersionExists: replaceWork,
    isForTheSameType: replaceWork,
    belowTheWorkLimit: replaceWork,
    TARGET_OF_REPLACE_WORK: replaceWork,
    SOURCE_OF_REPLACE_WORK: replaceWork,
    stillMissing: replaceGuesses,
    revisionUnchanged: replaceGuesses,
    usesUnchanged: replaceGuesses,
    defaultVersionUnchanged: replaceGuesses,
  },
  createPolicy: {
    tokenIsNew: tokens,
    'EntityAlreadyExists.Policy': createPolicy,
    timeRises: clocks,
    'below the limit of policies': policyLimits,
  },
  createPolicyVersion: {
    tokenIsNew: preconditions,
    'EntityNotExist.Policy': createPolicyVersion,
    'LimitExceeded.Policy.Version': createPolicyVersion,
    incarnationUnchanged: lives,
    nextVersionUnchanged: preconditions,
    stillMissing: preconditions,
    timeRises: clocks,
  },
  deletePolicyVersion: {
    tokenIsNew: tokens,
    'EntityNotExist.Policy': deletePolicyVersion,
    'EntityNotExist.Policy.Version': deletePolicyVersion,
    'DeleteConflict.Policy.Version.Default': deletePolicyVersion,
    timeRises: clocks,
  },
  setDefaultPolicyVersion: {
    tokenIsNew: tokens,
    'EntityNotExist.Policy': setDefaultPolicy,
    'EntityNotExist.Policy.Version': setDefaultPolicy,
    stillNotTheDefault: setDefaultPolicy,
    defaultVersionUnchanged: setDefaultPolicy,
    incarnationUnchanged: lives,
    timeRises: clocks,
  },
  deletePolicy: {
    tokenIsNew: preconditions,
    'EntityNotExist.Policy': deletePolicy,
    'DeleteConflict.Policy.Version': deletePolicy,
    'DeleteConflict.Policy.User': deletePolicy,
    'DeleteConflict.Policy.Group': deletePolicy,
    'DeleteConflict.Policy.Role': deletePolicy,
    revisionUnchanged: deletePolicy,
    stillMissing: deletePolicy,
    noLaterAttachment: policyClocks,
  },
  attachPolicy: {
    tokenIsNew: tokens,
    'EntityNotExist.Policy': attachPolicy,
    'EntityNotExists.ResourceGroup': attachPolicy,
    'EntityAlreadyExists.Policy.Attachment': attachPolicy,
    notCreatedLater: policyClocks,
    noLaterAttachment: policyClocks,
  },
  detachPolicy: {
    tokenIsNew: tokens,
    'EntityNotExist.Policy': attachPolicy,
    'EntityNotExists.ResourceGroup': attachPolicy,
    'EntityNotExist.Policy.Attachment': attachPolicy,
  },
  tagResource: {
    tokenIsNew: fences,
    permissionExists: tags,
    shareExists: shareTags,
    tagsUnchanged: tags,
    timeRises: clocks,
    shareTimeRises: shareClocks,
  },
  untagResource: {
    tokenIsNew: fences,
    permissionExists: tags,
    shareExists: shareTags,
    tagsUnchanged: tags,
    timeRises: clocks,
    shareTimeRises: shareClocks,
  },
  'without a token': {
    associationUnchanged: replaceWorker,
    workStillRuns: replaceWorker,
    progressUnchanged: replaceWorker,
    runningUnchanged: replaceSweeper,
    roundUnchanged: replaceRounds,
    isRunning: replaceWorker,
    associationTimeRises: replaceClocks,
    workTimeRises: replaceClocks,
  },
}

/** The operation that plans these writes, as the key of its token shows where they spend one. */
export function operationOf(writes: readonly GuardedWrite<unknown>[]): string {
  const token = writes.find(({ key }) => key.pk.startsWith('token#'))
  return token?.key.pk.split('#')[2] ?? 'without a token'
}

/** The name under which a guard of an operation is in the list, `undefined` where it is not. */
export const listedName = (operation: string, name: string): string | undefined =>
  Object.keys(GUARDS[operation] ?? {}).find(
    (listed) => listed === name || (listed.endsWith('*') && name.startsWith(listed.slice(0, -1))),
  )
