/**
 * @generated SignedSource<<5c38995ff1c6e27a8f8bd02ebcf0e05c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type PermissionRowQuery$variables = {
  id: string;
};
export type PermissionRowQuery$data = {
  readonly node: {
    readonly " $fragmentSpreads": FragmentRefs<"PermissionRow">;
  } | null | undefined;
};
export type PermissionRowQuery = {
  response: PermissionRowQuery$data;
  variables: PermissionRowQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "PermissionRowQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "PermissionRow"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "PermissionRowQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "kind": "InlineFragment",
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
              }
            ],
            "type": "Permission",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "71580bee899d6328571b8cfb3d09a1e6",
    "id": null,
    "metadata": {},
    "name": "PermissionRowQuery",
    "operationKind": "query",
    "text": "query PermissionRowQuery(\n  $id: ID!\n) {\n  node(id: $id) {\n    __typename\n    ...PermissionRow\n    id\n  }\n}\n\nfragment PermissionRow on Permission {\n  name\n  revision\n  id\n}\n"
  }
};
})();

(node as any).hash = "17e4b751b8992762db23d90a9483bcb5";

export default node;
