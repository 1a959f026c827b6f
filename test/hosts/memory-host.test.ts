import { hostContract } from './contract.ts'
import { memoryProgram } from './memory-host.ts'

hostContract('a program in memory', async workbook => memoryProgram(workbook))
