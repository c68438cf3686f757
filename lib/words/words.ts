/** The shape of a catalogue with any text in it: what the English words must fill. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
