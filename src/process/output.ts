import { currentCall } from "./calls.ts";

/** The output streams of a process, which plugins write to as well. */
export interface Output {
  /** Standard output for the answer of a run; what anybody else writes there does not get into it. */
  answer: NodeJS.WriteStream;
  /** The first failure to write the answer; a reader that stops early is not one. */
  failure: () => Error | undefined;
  /** Resolves once everything is written, or cannot be. */
  flushed: () => Promise<void>;
}

type Streams = Pick<NodeJS.Process, "stdout" | "stderr">;

/**
 * Passes what plugins write to the tool that they work on. What is written while none is running is ours; with
 * `keepsAnswer`, only what goes to `answer` is, and the rest goes to standard error, redacted.
 */
export function protectOutput(
  { stdout, stderr }: Streams,
  redact: (text: string) => string,
  keepsAnswer: boolean,
): Output {
  let failure: Error | undefined;
  const note = (error: Error): void => {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") failure ??= error;
  };
  const [out, err] = [writerOf(stdout, note), writerOf(stderr, () => {})];
  const aside: Write = (text, done) => err(redact(textOf(text)), done);
  divert(stdout, keepsAnswer ? aside : out);
  divert(stderr, keepsAnswer ? aside : err);
  const flush = (write: Write) => new Promise<void>((done) => write("", () => done()));
  return {
    answer: Object.create(stdout, { write: { value: out } }) as NodeJS.WriteStream,
    failure: () => failure,
    flushed: async () => void (await Promise.all([flush(out), flush(err)])),
  };
}

type Text = string | Uint8Array;
type Write = (text: Text, done?: () => void) => boolean;

// A log that cannot be written ends no run: neither a closed pipe nor a full disk. Some streams throw, others emit an
// error.
function writerOf(stream: NodeJS.WriteStream, note: (error: Error) => void): Write {
  const write = stream.write.bind(stream);
  stream.on("error", note);
  return (text, done = () => {}) => {
    try {
      return write(text, () => done());
    } catch (error) {
      note(error as Error);
      done();
      return false;
    }
  };
}

function divert(stream: NodeJS.WriteStream, ours: Write): void {
  stream.write = (text: Text, ...more: unknown[]): boolean => {
    const done = more.find((one): one is () => void => typeof one === "function");
    const call = currentCall();
    if (!call) return ours(text, done);
    call.write(textOf(text));
    if (done) queueMicrotask(done);
    return true;
  };
}

function textOf(text: Text): string {
  return typeof text === "string" ? text : Buffer.from(text).toString();
}
