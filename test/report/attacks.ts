/** What a hostile name, option, output or error may contain. None of it may have an effect where it is shown. */
export const attacks = [
  "@acme/admins please approve",
  "fixes #1 and GH-2",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!-- dtm:v1 AAAA -->",
  "</details></summary><h1>owned</h1>",
  "```\n</details>\n# owned\n```",
  "````diff\n+ owned\n````",
  "`code` and ``more``",
  "[click](javascript:alert(1)) ![x](https://evil.test/x.png)",
  "| a | b |\n|---|---|\n| c | d |",
  "pipe \\| after a backslash @acme <h1>owned</h1>",
  "a backslash at the end \\",
  "line one\r\nline two\nline three",
  "a\rb\u2028c\u0085d",
  "\u001b[31mred\u001b[0m \u001b]8;;https://evil.test\u0007link\u001b]8;;\u0007",
  "user\u202Etxt.exe \u200bzero\ufeffwidth",
  "https://evil.test/phish www.evil.test",
  "\\`\\`\\` \\| \\",
  "::set-output name=owned::1\n  ::add-mask::owned\n##[group]owned",
  'n"]; click n0 "https://evil.test"\n  owned[owned]',
  `${"`".repeat(400)}\n# owned`,
  `${"`".repeat(80)} @acme/admins <img src=x onerror=alert(1)>`,
  "   ",
];

/** What must not appear outside of code once `attacks` are shown. */
export const lively = /onerror|<script|<img|<h1|javascript:|@acme|owned|evil\.test|fixes #1/;
