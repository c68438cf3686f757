/** What was typed, to fill the form again. Never holds a password or a code. */
export type FormValues = Record<string, string | string[]>;

/** The answer of a form: nothing yet, wrong fields, a no with its reason, or done. All texts are ready to show. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'invalid'; fields: Record<string, string>; summary: string; values: FormValues }
  | {
      status: 'refused';
      code: string;
      message: string;
      next?: { href: string; label: string };
      values: FormValues;
    }
  | {
      status: 'done';
      message?: string;
      values?: FormValues;
      /** What is shown this one time and kept nowhere in words: new recovery codes. */
      shownOnce?: readonly string[];
    };
