import { PrismaPg } from '@prisma/adapter-pg';
import { environment } from '@/lib/env';
import { Prisma, PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
/** Either: a store does not care whether somebody else opened the transaction. */
export type Connection = Database | Transaction;
export type MembershipFilter = Prisma.MembershipWhereInput;
export type EnrolmentColumns = Prisma.EnrolmentSelect;
export type AgreementFilter = Prisma.AgreementWhereInput;
export type ProceedingFilter = Prisma.ProceedingWhereInput;
export type ProceedingRecord<Included extends Prisma.ProceedingDefaultArgs> = Prisma.ProceedingGetPayload<Included>;
export type JsonInput = Prisma.InputJsonValue;
export type { CertificationState, CertificationStep, Party, RemittanceState, RemittanceStep } from './generated/client';

/** A client of its own pool; tests use it with their own database. */
export function openDatabase(url: string, connections = environment().DATABASE_CONNECTIONS): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections },
    { statementNameGenerator: statementNames() },
  );
  return new PrismaClient({ adapter });
}

const shared = globalThis as typeof globalThis & { sanfangDatabase?: Database };

/** The one client of this process: a hot reload must not open a second pool. */
export function database(): Database {
  if (shared.sanfangDatabase) return shared.sanfangDatabase;
  const url = environment().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; npm start brings its own database and sets it.');
  shared.sanfangDatabase = openDatabase(url);
  return shared.sanfangDatabase;
}

/** Now, read from the database, whole milliseconds rounded down: what is stored equals what was compared. */
export async function databaseNow(connection: Connection): Promise<Date> {
  const rows = await connection.$queryRaw<{ now: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as now`;
  const now = rows[0]?.now;
  if (!now) throw new Error('The database did not tell the time.');
  return now;
}
