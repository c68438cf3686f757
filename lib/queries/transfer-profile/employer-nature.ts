import type { Connection } from '@/lib/db/client';
import { type EmployerNatureCode, employerNatureCode } from '@/lib/domain/codes/employer';

/** 单位性质 as certified; undefined before the first certification. */
export async function employerNature(db: Connection, employerId: string): Promise<EmployerNatureCode | undefined> {
  const { profile } = await db.employer.findUniqueOrThrow({ where: { id: employerId }, select: { profile: true } });
  return employerNatureCode.safeParse((profile as { nature?: unknown } | null)?.nature).data;
}
