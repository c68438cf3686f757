/**
 * The answer of a policy: yes, or no with the code of the sentence that says why and what fills its braces. The same
 * answer draws the button and guards the command.
 */
export type Decision =
  { allowed: true } | { allowed: false; code: string; facts?: Readonly<Record<string, string | number>> };

export const allowed: Decision = { allowed: true };
export const denied = (code: string, facts?: Readonly<Record<string, string | number>>): Decision =>
  facts ? { allowed: false, code, facts } : { allowed: false, code };

/** The first no, or yes. */
export function all(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allowed;
}

/** `denied(code)` unless the condition holds. */
export const when = (condition: boolean, code: string): Decision => (condition ? allowed : denied(code));
