const colors: Record<string, string> = {
  "1": "font-weight:bold",
  "2": "opacity:.65",
  "31": "color:#ff7b72",
  "32": "color:#7ee787",
  "33": "color:#e3b341",
  "36": "color:#79c0ff",
};
const lights: Record<string, string> = {
  ...colors,
  "31": "color:#b3261e",
  "32": "color:#116329",
  "33": "color:#7d4e00",
  "36": "color:#0550ae",
};

/** A page that shows a terminal's output with its colors, in a light or a dark terminal. */
export function terminalPage(text: string, scheme: "light" | "dark"): string {
  const [ink, paper] = scheme === "light" ? ["#1f2328", "#fff"] : ["#e6edf3", "#0d1117"];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<body style="margin:0;padding:16px;color:${ink};background:${paper}">
<pre style="font:13px/1.45 ui-monospace,Menlo,monospace;white-space:pre-wrap;overflow-wrap:anywhere">${spans(text, scheme)}</pre>`;
}

function spans(text: string, scheme: "light" | "dark"): string {
  const styles = scheme === "light" ? lights : colors;
  const safe = text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  return safe.replace(/\u001b\[(\d+)m/g, (_, code: string) => {
    const style = styles[code];
    return style === undefined ? "</span>" : `<span style="${style}">`;
  });
}
