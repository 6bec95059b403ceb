import { type Head, liveVersions, type VersionDocument } from '../versioning/head.ts'
import type { Selection, Snapshot } from '../versioning/snapshots.ts'
import type { Context } from './context.ts'

/** What the fields of a version are resolved from, of a permission or of a policy. */
export interface VersionModel<H extends Head = Head> {
  readonly version: number
  readonly isDefaultVersion: boolean
  /** What its head keeps of it. */
  readonly entry: H['versions'][string]
  readonly document: () => Promise<VersionDocument> | VersionDocument
  /** What it is a version of, read with it. */
  readonly owner: Snapshot<H>
}

/** Two versions to compare. */
interface Compared {
  /** The number of the older one. */
  readonly from: number
  readonly older: string
  readonly newer: string
}

/** What a version of one family has beside, and how it is read. */
interface Family<H extends Head, Named> {
  /** How each version names the permission or policy that it belongs to. */
  readonly nameOf: (head: H) => Named
  /** That name, as the reader takes it. */
  readonly idOf: (named: Named) => string
  readonly readerOf: (context: Context) => {
    read(id: string, wanted: Selection): Promise<Snapshot<H> | undefined>
    readonly document: (head: H, version: number) => Promise<VersionDocument>
  }
}

/** The versions of one family, as their fields are resolved from them. */
export function versionModels<H extends Head, Named>({ nameOf, idOf, readerOf }: Family<H, Named>) {
  type Model = VersionModel<H> & Named

  const one = (snapshot: Snapshot<H>, version: number, context: Context): Model | undefined => {
    const { head, documents } = snapshot
    if (!Object.hasOwn(head.versions, version)) return undefined
    return {
      ...nameOf(head),
      version,
      isDefaultVersion: head.defaultVersion === version,
      entry: head.versions[version] as H['versions'][string],
      document: () => documents?.get(version) ?? readerOf(context).document(head, version),
      owner: snapshot,
    }
  }

  /**
   * What a call was about, as it is now; `undefined` where it has been deleted since, also where another was created
   * under its name: times of one name rise, so that what was created after the call is another one.
   *
   * @param result of the call: what it was about, and when it took effect
   */
  const ownerSince = async (
    result: Named & { readonly time: string },
    wanted: Selection,
    context: Context,
  ): Promise<Snapshot<H> | undefined> => {
    const snapshot = await readerOf(context).read(idOf(result), wanted)
    return snapshot && snapshot.head.creationTime > result.time ? undefined : snapshot
  }

  return {
    /** A version of what was read, `undefined` if it has none with that number. */
    one,

    /** The default version of what was read. */
    defaultOf(snapshot: Snapshot<H>, context: Context): Model {
      const model = one(snapshot, snapshot.head.defaultVersion, context)
      if (!model) throw new Error('the default version must exist')
      return model
    },

    /** The versions of what was read, newest first. */
    all: (snapshot: Snapshot<H>, context: Context): Model[] =>
      liveVersions(snapshot.head)
        .reverse()
        .flatMap((version) => one(snapshot, version, context) ?? []),

    ownerSince,

    /** The version that a call created, as it is now; `undefined` where it has been deleted since, or its owner has. */
    async oneSince(
      result: Named & { readonly time: string; readonly version: number },
      context: Context,
    ): Promise<Model | undefined> {
      const snapshot = await ownerSince(result, { withDocuments: false }, context)
      return snapshot && one(snapshot, result.version, context)
    },

    /**
     * The texts of a version and of another one of its permission or policy.
     *
     * @param number of the other one; the default where there is none
     * @returns `undefined` if the other one does not exist
     */
    async comparedWith(
      { owner, document }: Model,
      number: number | undefined,
      context: Context,
    ): Promise<Compared | undefined> {
      const other = one(owner, number ?? owner.head.defaultVersion, context)
      if (!other) return undefined
      const [older, newer] = await Promise.all([other.document(), document()])
      return { from: other.version, older: older.document, newer: newer.document }
    },
  }
}
