import { InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import generated from './generated/possibleTypes.ts'

/** A list is what the last answer shows: where it is shorter now, something has gone. */
const replaced = { merge: false }

export const createCache = () =>
  new InMemoryCache({
    // Without these, a fragment on an interface matches nothing: `...Refusal` would lose every field.
    possibleTypes: generated.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          permissions: relayStylePagination(['filter']),
          resourceShares: relayStylePagination(['filter']),
          replacePermissionAssociationsWorks: relayStylePagination(['filter']),
          policies: relayStylePagination(['filter']),
          policyAttachments: relayStylePagination(['filter']),
          resourceTypes: replaced,
        },
      },
      Permission: {
        fields: {
          associations: relayStylePagination(['version', 'outdatedOnly']),
          tags: replaced,
          versions: replaced,
        },
      },
      PermissionVersion: { fields: { deletionBlockers: replaced } },
      ResourceShare: { fields: { permissions: replaced, tags: replaced } },
      Policy: { fields: { versions: replaced } },
      // These have no id, and there is one of each in what they belong to.
      PolicyStatement: { merge: true, fields: { condition: replaced } },
      PermissionVersionDiff: {
        merge: true,
        fields: { conditionsAdded: replaced, conditionsRemoved: replaced, conditionsChanged: replaced },
      },
      PolicyVersionDiff: { merge: true, fields: { rulesAdded: replaced, rulesRemoved: replaced } },
      Viewer: { merge: true },
    },
  })
