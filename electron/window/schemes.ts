import { protocol } from 'electron'

const ours = { standard: true, secure: true, supportFetchAPI: true } as const

/**
 * `app` serves our own code, `evidence` the stored files by their hash; neither
 * holds a path. Neither may step around the content policy. Call before the
 * program is ready.
 */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    // Films are read piece by piece; only the decoder's pages may have any.
    { scheme: 'app', privileges: { ...ours, codeCache: true, stream: true } },
    { scheme: 'evidence', privileges: ours },
  ])
}
