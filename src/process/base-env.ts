type Env = Readonly<Record<string, string | undefined>>;

// Windows starts almost nothing without the second row.
const names = new Set(
  [
    ["PATH", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP"],
    ["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT"],
    ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"],
    ["NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
  ].flat(),
);

/**
 * The part of an environment that every program may see: PATH, locale, temporary folder, proxies and certificate
 * authorities.
 */
export function baseEnv(env: Env): Record<string, string> {
  const isBase = (name: string) => names.has(name.toUpperCase()) || /^LC_/i.test(name);
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => isBase(entry[0]) && entry[1] !== undefined,
    ),
  );
}
