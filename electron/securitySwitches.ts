/** A packaged program does not start with these: each of them opens a way in past the sandbox. */
const forbiddenSwitches =
  /^(no-sandbox|disable-web-security|disable-site-isolation.*|js-flags|load-extension|remote-debugging.*|inspect.*|allow-file-access-from-files|host-rules|proxy-.*|gpu-launcher|renderer-cmd-prefix|utility-cmd-prefix)$/

export function forbiddenSwitchIn(argv: readonly string[]): string | undefined {
  return argv
    .filter(argument => /^(--?|\/)/.test(argument))
    .map(argument => argument.replace(/^(--?|\/)/, '').split('=')[0] ?? '')
    .find(name => forbiddenSwitches.test(name.toLowerCase()))
}
