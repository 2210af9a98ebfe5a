const made: string[] = [];

/** Records a request to GitHub. */
export function noteRequest(method: string, url: string): void {
  made.push(`${method} ${new URL(url).pathname}`);
}

/** The requests of this process to GitHub so far, including retries, as `GET /repos/acme/shop`. */
export function requestsMade(): readonly string[] {
  return made;
}
