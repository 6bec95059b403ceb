import { storeFromEnvironment } from '../table/store.ts'
import { createReplaceWorker } from './replaceWorkerHandler.ts'

/** The function behind the stream of `works`. */
export const handler = createReplaceWorker(storeFromEnvironment(process.env))
