import { storeFromEnvironment } from '../table/store.ts'
import { createSweeper } from './sweeperHandler.ts'

/** The function behind the schedule. */
export const handler = createSweeper(storeFromEnvironment(process.env))
