/** How the page looks, in light and in dark, on a wide screen and on a phone. */
export const style = String.raw`
:root {
  color-scheme: light dark;
  --text: light-dark(#1f2328, #e6edf3); --soft: light-dark(#59636e, #9aa4af); --back: light-dark(#fff, #0d1117);
  --panel: light-dark(#f6f8fa, #161b22); --line: light-dark(#d1d9e0, #3d444d); --link: light-dark(#0550ae, #79b8ff);
  --create: light-dark(#116329, #56d364); --update: light-dark(#7d4e00, #e3b341); --replace: light-dark(#953800, #ffa657);
  --delete: light-dark(#a40e26, #ff8d86); --blocked: light-dark(#59636e, #9aa4af);
  --add: light-dark(#dafbe1, #12361f); --del: light-dark(#ffebe9, #4a1a1d); --warn: light-dark(#fff8c5, #3b2e0a);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1280px; padding: 16px; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
code, pre, .diff, .sides { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: var(--link); }
h1 { font-size: 24px; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 20px; margin: 24px 0 8px; }
h3, h4, summary h2 { font-size: 16px; margin: 0; display: inline; font-weight: 600; }
h3 code, h4 code { font-size: 14px; }
.digest, .size, .hint, .author, .omitted, #shown, dt { color: var(--soft); }
.digest, .hint, .author, .omitted { margin: 4px 0; font-size: 14px; }
.size { margin-left: 8px; font-size: 14px; }
#toolbar { display: none; position: sticky; top: 0; z-index: 1; gap: 8px 16px; flex-wrap: wrap; align-items: center; padding: 8px 0; margin-top: 12px; background: var(--back); border-bottom: 1px solid var(--line); font-size: 14px; }
.live #toolbar { display: flex; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 12px; }
legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
#find { font: inherit; padding: 4px 10px; min-width: 240px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; }
button { font: inherit; padding: 4px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; cursor: pointer; }
.keys p { margin: 4px 0; }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; }
.change, .unchanged { border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: 6px; margin: 8px 0; background: var(--panel); scroll-margin-top: 80px; }
.change > :not(summary), .unchanged > ul { margin-left: 16px; margin-right: 16px; }
.change[hidden] { display: none; }
summary { padding: 8px 12px; cursor: pointer; }
.file { border: 1px solid var(--line); border-radius: 6px; margin: 12px 16px; background: var(--back); overflow: hidden; }
.file > summary { background: var(--panel); padding: 4px 12px; }
.file > p { margin: 8px 12px; }
.change.create { border-left-color: var(--create); } .create .verb, label.create { color: var(--create); }
.change.update { border-left-color: var(--update); } .update .verb, label.update { color: var(--update); }
.change.replace { border-left-color: var(--replace); } .replace .verb, label.replace { color: var(--replace); }
.change.delete { border-left-color: var(--delete); } .delete .verb, label.delete { color: var(--delete); }
.change.blocked { border-left-style: dashed; } .blocked .verb, label.blocked { color: var(--blocked); }
.file.create > summary .verb { color: var(--create); } .file.update > summary .verb { color: var(--update); } .file.delete > summary .verb { color: var(--delete); }
dl { margin-top: 4px; margin-bottom: 12px; font-size: 14px; }
dl > div { display: grid; grid-template-columns: minmax(110px, 180px) 1fr; gap: 8px; }
dd { margin: 0; overflow-wrap: anywhere; }
.caution { background: var(--warn); border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; margin: 12px 0; }
.caution ul { margin: 4px 0; }
.fields { margin-top: 0; margin-bottom: 12px; padding: 8px 0; border: 1px solid var(--line); border-radius: 6px; background: var(--back); white-space: pre-wrap; }
.fields span { display: block; padding: 0 12px; }
.scroll { overflow-x: auto; }
.diff, .sides { border-collapse: collapse; width: 100%; }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.diff td, .sides td { padding: 0 8px; vertical-align: top; white-space: pre-wrap; }
[data-n] { width: 1%; min-width: 40px; text-align: right; color: var(--soft); user-select: none; }
[data-n]::before { content: attr(data-n); }
.diff td:nth-child(3) { width: 1%; user-select: none; }
.sides { table-layout: fixed; } .sides col:nth-child(odd) { width: 48px; }
.add { background: var(--add); } .del { background: var(--del); }
.gap td { color: var(--soft); background: var(--panel); text-align: center; }
.sides { display: none; } .split .sides { display: table; } .split .diff { display: none; }
svg { display: block; } svg path { fill: none; stroke: var(--soft); stroke-width: 1.5; }
svg rect { fill: var(--panel); stroke: var(--soft); stroke-width: 1.5; } svg text { fill: var(--text); font: 12px ui-monospace, monospace; }
svg .create rect { stroke: var(--create); } svg .update rect { stroke: var(--update); } svg .replace rect { stroke: var(--replace); } svg .delete rect { stroke: var(--delete); } svg .blocked rect { stroke-dasharray: 4 3; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } svg a:focus-visible { outline: none; } svg a:focus-visible rect { stroke-width: 4; }
.hljs-comment, .hljs-meta { color: var(--soft); } .hljs-keyword, .hljs-literal { color: light-dark(#a40e26, #ff8d86); }
.hljs-string, .hljs-regexp { color: light-dark(#0a3069, #a5d6ff); } .hljs-number, .hljs-attr, .hljs-attribute, .hljs-variable { color: light-dark(#0550ae, #79c0ff); }
.hljs-title, .hljs-section, .hljs-name { color: light-dark(#6639ba, #d2a8ff); } .hljs-built_in, .hljs-type { color: light-dark(#953800, #ffa657); }
@media (max-width: 700px) {
  body { padding: 10px; } h1 { font-size: 20px; } #find { min-width: 0; width: 100%; } #toolbar { position: static; }
  label:has(#split) { display: none; } .split .sides { display: none; } .split .diff { display: table; }
  dl > div { grid-template-columns: 1fr; gap: 0; margin-bottom: 6px; } .change > :not(summary) { margin-left: 8px; margin-right: 8px; } .diff td { padding: 0 4px; }
  .diff td:nth-child(1) { display: none; }
}
`;
