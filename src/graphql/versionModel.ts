import { type Head, liveVersions, type VersionDocument } from '../versioning/head.ts'
import type { Selection, Snapshot } from '../versioning/snapshots.ts'

type VersionText = Pick<VersionDocument, 'document' | 'creationTime'>

/** What the fields of a version are resolved from, of a permission or of a policy. */
export interface VersionModel<H extends Head = Head> {
  readonly version: number
  readonly isDefaultVersion: boolean
  /** What its head keeps of it. */
  readonly entry: H['versions'][string]
  readonly document: () => Promise<VersionText> | VersionText
  /** What it is a version of, as it is now; `undefined` where it has gone. */
  readonly owner: (wanted: Selection) => Promise<Snapshot<H> | undefined> | Snapshot<H>
}

type ReadBody<H extends Head> = (head: H, version: number) => Promise<VersionDocument>

/** A live version of a thing that was read, `undefined` where it has none of that number. */
export function versionModel<H extends Head>(
  snapshot: Snapshot<H>,
  version: number,
  readBody: ReadBody<H>,
): VersionModel<H> | undefined {
  const { head, documents } = snapshot
  if (!Object.hasOwn(head.versions, version)) return undefined
  return {
    version,
    isDefaultVersion: head.defaultVersion === version,
    entry: head.versions[version] as H['versions'][string],
    document: () => documents?.get(version) ?? readBody(head, version),
    owner: () => snapshot,
  }
}

/** The default version of a thing that was read. */
export function defaultVersionModel<H extends Head>(
  snapshot: Snapshot<H>,
  readBody: ReadBody<H>,
): VersionModel<H> {
  const model = versionModel(snapshot, snapshot.head.defaultVersion, readBody)
  if (!model) throw new Error('the default version is always a live one')
  return model
}

/** The live versions of a thing that was read, newest first. */
export const versionModels = <H extends Head>(
  snapshot: Snapshot<H>,
  readBody: ReadBody<H>,
): VersionModel<H>[] =>
  liveVersions(snapshot.head)
    .reverse()
    .flatMap((version) => versionModel(snapshot, version, readBody) ?? [])

/** When a call took effect. */
export interface Done {
  readonly time: string
}

/**
 * What a call was about, as it is now; `undefined` where it has been deleted since, also where another was created
 * under its name: times of one name rise, so that what was created after the call is another one.
 */
export const since = <H extends Head>(
  snapshot: Snapshot<H> | undefined,
  { time }: Done,
): Snapshot<H> | undefined => (snapshot && snapshot.head.creationTime > time ? undefined : snapshot)
