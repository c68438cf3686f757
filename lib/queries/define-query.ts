import { type Connection, database } from '@/lib/db/client';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';

interface QueryDefinition<V extends Viewer, Input, View> {
  /** Named for the need: workbench-counts. */
  name: string;
  /** One permission, or one for each side that reads the same record. */
  permission: Permission | Record<Viewer['party'], Permission>;
  /** Scoped to the viewer inside the statement; returns a view type, never a row. */
  run(db: Connection, viewer: V, input: Input): Promise<View>;
}

interface PublicQueryDefinition<Input, View> {
  /** Named for the need: verification. */
  name: string;
  /** Why nobody has to be known for it: what the reader holds instead of a permission. */
  openTo: string;
  /** Returns what its key opens and nothing else; null or nothing for every key that is not ours. */
  run(db: Connection, input: Input): Promise<View>;
}

/** A read without a viewer, and why it may have none. Together with defineQuery the only ways to read. */
export function definePublicQuery<Input, View>(definition: PublicQueryDefinition<Input, View>) {
  return (input: Input, db: Connection = database()): Promise<View> => definition.run(db, input);
}

/** A read that names its permission. A viewer who may not use it gets an error, not an empty list. */
export function defineQuery<V extends Viewer, Input, View>(definition: QueryDefinition<V, Input, View>) {
  return async (viewer: V, input: Input, db: Connection = database()): Promise<View> => {
    const { permission, name } = definition;
    const needed = typeof permission === 'string' ? permission : permission[viewer.party];
    if (!mayUse(viewer, needed).allowed) throw new Error(`${name}: not allowed`);
    return definition.run(db, viewer, input);
  };
}
