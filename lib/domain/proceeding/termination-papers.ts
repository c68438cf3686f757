/** What the row of a stored paper of a termination says it is for. */
export const TERMINATION_PAPER = 'termination-paper';
/** And that of a proof of payment. */
export const PAYMENT_PROOF = 'payment-proof';

/** Bytes of one paper, as everywhere on this platform: 5 MB. */
export const TERMINATION_PAPER_BYTES = 5 * 1024 * 1024;

/** As many papers as one side may hand in: what a reviewer still looks through. */
export const MOST_PAPERS = 10;

/** The required papers that are not there yet, by name. */
export const missingPapers = (
  required: readonly { name: string }[],
  papers: readonly { name: string }[],
): readonly string[] => required.map(({ name }) => name).filter((name) => !papers.some((one) => one.name === name));
