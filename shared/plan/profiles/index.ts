import type { Plan } from '../plan.ts'
import { delivery2018 } from './delivery-2018.ts'
import { framework2018 } from './framework-2018.ts'
import { mapping2016 } from './mapping-2016.ts'
import { plan2021 } from './plan-2021.ts'
import { tracker } from './tracker.ts'
import { update2014 } from './update-2014.ts'

/** The ready-made plans. `tracker` is last: it is for workbooks that no other fits. */
export const profiles: readonly Plan[] = [
  update2014,
  mapping2016,
  delivery2018,
  framework2018,
  plan2021,
  tracker,
]
