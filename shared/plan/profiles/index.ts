import type { Plan } from '../plan.ts'
import { tracker } from './tracker.ts'
import { update2014 } from './update-2014.ts'

/** The ready-made plans. `tracker` is last: it is for workbooks that no other fits. */
export const profiles: readonly Plan[] = [update2014, tracker]
