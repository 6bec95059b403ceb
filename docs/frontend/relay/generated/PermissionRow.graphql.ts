/**
 * @generated SignedSource<<fe0a951e8f9aac580ab607c230e66475>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type PermissionRow$data = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly " $fragmentType": "PermissionRow";
};
export type PermissionRow$key = {
  readonly " $data"?: PermissionRow$data;
  readonly " $fragmentSpreads": FragmentRefs<"PermissionRow">;
};

import PermissionRowQuery_graphql from './PermissionRowQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": PermissionRowQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "PermissionRow",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "revision",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "type": "Permission",
  "abstractKey": null
};

(node as any).hash = "17e4b751b8992762db23d90a9483bcb5";

export default node;
