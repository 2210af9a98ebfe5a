const made: string[] = [];

/** Notes a request to GitHub. */
export function noteRequest(method: string, url: string): void {
  made.push(`${method} ${new URL(url).pathname}`);
}

/** The requests that this process made to GitHub so far, tries of the same one included, as `GET /repos/acme/shop`. */
export function requestsMade(): readonly string[] {
  return made;
}
