import { canonicalPlan, type Plan, type Report } from '../shared/index.ts'

/** SHA-256 of a text as UTF-8, 64 hexadecimal digits. */
async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The report with the check code of the plan that it was made with. */
export async function withDigest(report: Report, plan: Plan): Promise<Report> {
  return { ...report, plan: { ...report.plan, digest: await digestOf(canonicalPlan(plan)) } }
}
