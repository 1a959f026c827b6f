import { hostContract } from '../hosts/contract.ts'
import { FLOOR } from './office/load.ts'
import { openedInExcel } from './office/opened.ts'

hostContract('Excel, as old as the manifest allows', async workbook => openedInExcel(workbook))

hostContract('Excel on the web of today', async workbook =>
  openedInExcel(workbook, { ...FLOOR, ExcelApi: '1.17' }),
)
