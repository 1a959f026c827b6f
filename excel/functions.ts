import { associateFunctions } from './call-functions.ts'

// The script that the manifest names for the functions. The panel's page, their runtime, has them in its own.
associateFunctions()
