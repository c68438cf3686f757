/** A row of the outbox as the drain takes it; `attempts` counts this try. */
export interface OutboxEntry {
  id: string;
  kind: string;
  eventId: string;
  subjectId: string;
  recipients: unknown;
  content: unknown;
  createdAt: Date;
  attempts: number;
}
