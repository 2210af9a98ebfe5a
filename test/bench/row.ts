/** One line of the bench: a ratio to a floor that is measured in the same run, so that it means the same everywhere. */
export interface Row {
  /** What is measured, and what it is divided by: `dtm version / bare Node`. */
  name: string;
  /** The most that the ratio should be. */
  wanted: number;
  /** Measures it now; a text says why that is not possible here. */
  measure(bench: Bench): Promise<Measured | string>;
}

/** A ratio, and what it was made from, for people. */
export interface Measured {
  ratio: number;
  from: string;
}

/** What rows measure with. */
export interface Bench {
  /** The bundle's entries. */
  cli: string;
  action: string;
  post: string;
  /** An empty folder, for this row alone. */
  folder: string;
  /** How often each side is measured; the median counts. */
  rounds: number;
}
