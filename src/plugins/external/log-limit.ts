const most = 1_000_000;

/** Passes on what a process prints up to a limit: whoever prints without end fills neither memory nor log. */
export function limitedLog(say: (text: string, id?: unknown) => void): (text: string, id?: unknown) => void {
  let left = most;
  return (text, id) => {
    if (left < 0) return;
    left -= text.length;
    const isLast = left < 0;
    say(isLast ? `${text.slice(0, 1000)}… (more than ${most / 1e6} MB; what follows is left out)` : text, id);
  };
}
