import { databaseNow, database } from '@/lib/db/client';
import { newChallenge } from '@/lib/server/effort';
import { actionBudget, withinBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';

/** A calculation for the browser that asked, when its address has asked for many codes; good once, at this address. */
export async function GET(): Promise<Response> {
  const { address } = await requestFacts();
  if (!(await withinBudget(actionBudget, address))) return new Response(null, { status: 429 });
  const challenge = await newChallenge(address, await databaseNow(database()));
  return Response.json(challenge, { headers: { 'cache-control': 'no-store' } });
}
