/**
 * A rule said no. Thrown inside a command to roll its transaction back; the executor turns it into an answer.
 * `code` is a key of the word catalogue, `facts` fill its sentence.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Input that the database or a later rule found wrong: codes by input name. */
export class InvalidInput extends Error {
  constructor(readonly fields: Record<string, string>) {
    super('INVALID');
    this.name = 'InvalidInput';
  }
}
