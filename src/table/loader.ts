import DataLoader from 'dataloader'
import type { Item } from './condition.ts'
import { readItems } from './read.ts'
import type { Key, Store, TableName } from './store.ts'

/** Reads items by key; what is asked for in the same instant goes in one round trip. */
export type ItemLoader = Pick<DataLoader<Key, Item | undefined>, 'load'>

/** No cache: a mutation later in the same request must not be answered with what was read before it. */
export const itemLoader = (store: Store, deadline: number, table?: TableName): ItemLoader =>
  new DataLoader((keys) => readItems(store, deadline, keys, table), { cache: false })
