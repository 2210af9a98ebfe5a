const common = new Set(
  `true false null none yes no on off main master trunk develop development dev test testing stage staging prod production
  latest default admin root user guest public private local localhost github gitlab docker kubernetes app name key value
  token secret password changeme example options state status plan apply error failed success owner team`.split(
    /\s+/,
  ),
);

/**
 * Whether a text is such a common word that redacting it would hide ordinary texts, and at the same time tell everybody
 * what it is.
 */
export function isCommonWord(text: string): boolean {
  return common.has(text.trim().toLowerCase());
}
