import checksAddress from '../worker/checksWorker.ts?worker&url'
import noticeAddress from '../worker/noticeWorker.ts?worker&url'

/**
 * The page runs under Trusted Types and a style nonce. Markup never becomes
 * elements from a string here, so the default policy refuses all that looks like
 * it; plain style text (antd writes some) passes. The only scripts that may be
 * started by their address are the threads of the checks and of 通知导入.
 */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: Readonly<Record<string, (text: string) => string | null>>,
  ) => unknown
}

export const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const refuseMarkup = (text: string): string | null => (text.includes('<') ? null : text)
const threads: readonly string[] = [checksAddress, noticeAddress]
const trustedTypes = (window as { trustedTypes?: TrustedTypes }).trustedTypes
trustedTypes?.createPolicy('default', {
  createHTML: refuseMarkup,
  createScript: () => null,
  createScriptURL: address => (threads.includes(address) ? address : null),
})

// Some inner helpers of antd create <style> elements without the nonce they were given.
const createElement = Document.prototype.createElement as (
  this: Document,
  tag: string,
  options?: ElementCreationOptions,
) => HTMLElement
Document.prototype.createElement = function create(
  this: Document,
  tag: string,
  options?: ElementCreationOptions,
) {
  const element = createElement.call(this, tag, options)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
} as typeof Document.prototype.createElement
