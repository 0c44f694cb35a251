/**
 * What the window may load and run: its own files, evidence, and styles that
 * carry this load's nonce (antd writes style elements). Every string that would
 * become markup or script passes the page's own policy first.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' evidence: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' evidence:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
  ].join('; ')
}
