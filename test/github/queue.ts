/** The `concurrency:` of a job, as far as it decides which runs wait. */
export interface Concurrency {
  queue?: "single" | "max";
  "cancel-in-progress"?: boolean;
}

/** The runs of one concurrency group. */
export interface Queue<Run> {
  /** A run arrives. Returns the runs that GitHub cancels for it, or the run itself if there is no room. */
  arrive(run: Run): Run[];
  /** The run that is in progress; undefined: none. */
  readonly running: Run | undefined;
  /** The run in progress has ended, and the next one begins. */
  end(): void;
}

const longest = 100;

/** A group in which one run at a time is in progress. Without `queue: max`, only the last run waits. */
export function concurrencyGroup<Run>({ queue, "cancel-in-progress": cancels }: Concurrency): Queue<Run> {
  let running: Run | undefined;
  const waiting: Run[] = [];
  return {
    arrive(run) {
      if (running === undefined) {
        running = run;
        return [];
      }
      if (cancels) {
        const canceled = [running, ...waiting.splice(0)];
        running = run;
        return canceled;
      }
      if (queue === "max" && waiting.length >= longest) return [run];
      const dropped = queue === "max" ? [] : waiting.splice(0);
      waiting.push(run);
      return dropped;
    },
    get running() {
      return running;
    },
    end() {
      running = waiting.shift();
    },
  };
}
