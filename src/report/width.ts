const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const none = /\p{M}/u;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  const columns = (char: string) => (none.test(char) ? 0 : wide.test(char) ? 2 : 1);
  return Array.from(text, columns).reduce((sum: number, one) => sum + one, 0);
}
