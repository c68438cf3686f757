import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import type { Command } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import { open } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';
import type { Viewer, ViewerOf } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import type { z } from 'zod';

const HOUR = 3_600_000;

/** The password of every demo account; README names it. */
export const DEMO_PASSWORD = 'demo-password-2026';

/**
 * Where the demo is played: the product's own commands with a set clock, and what a person reads in his messages.
 * It takes no other way into the database.
 */
export class Stage {
  constructor(
    readonly db: Database,
    private readonly start: Date,
  ) {}

  /** The moment so many hours after the demo's story begins; negative for what came before it. */
  readonly at = (hours: number): Date => new Date(this.start.getTime() + hours * HOUR);

  /** A command that must succeed. */
  async must<S extends z.ZodType, T, R>(
    command: Command<S, T, R>,
    actor: Viewer | null,
    input: unknown,
    now: Date,
  ): Promise<R> {
    const answer = await execute(command, actor, input, { now, db: this.db });
    if (answer.outcome === 'done') return answer.result;
    throw new Error(`demo: ${command.name} answered ${JSON.stringify(answer)}`);
  }

  /** A member as he acts once signed in. */
  async viewer<P extends Viewer['party']>(party: P, membershipId: string): Promise<ViewerOf<P>> {
    const { accountId } = await this.db.membership.findUniqueOrThrow({ where: { id: membershipId } });
    const viewer = await viewerOfMembership(this.db, membershipId, { id: newId(), accountId });
    if (viewer?.party !== party) throw new Error(`demo: no viewer of ${party}`);
    return viewer as ViewerOf<P>;
  }

  /** The newest message written for an address, as its owner would read it. */
  async messageTo(address: string): Promise<{ facts: Record<string, string>; link: string | null }> {
    const entries = await this.db.outboxEntry.findMany({
      where: { kind: { startsWith: 'ADDRESS:' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
    for (const { content } of entries) {
      const { sealed } = content as { sealed: string };
      const message = JSON.parse(open(Buffer.from(sealed, 'base64'))) as {
        address: string;
        facts: Record<string, string>;
        link: string | null;
      };
      if (message.address === address) return message;
    }
    throw new Error('demo: no message for this address');
  }

  /** The code in the newest message. */
  async codeFor(address: string): Promise<string> {
    return (await this.messageTo(address)).facts.code ?? '';
  }
}
