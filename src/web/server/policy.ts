/** What the page may do, where its own policy says nothing. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** The policy that a page states of itself, with what only a header can say: it stands in no frame. */
export function policyOf(html: string): string {
  const own = /<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*\scontent="([^"]*)"/i.exec(html)?.[1];
  return `${own ?? NOTHING}; frame-ancestors 'none'`;
}

/** Abilities of a browser that the page has no use for. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every answer. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': UNUSED.map((name) => `${name}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
