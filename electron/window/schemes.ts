import { protocol } from 'electron'

const ours = { standard: true, secure: true, supportFetchAPI: true } as const

/**
 * `app` serves our own code, `evidence` the stored files by their hash, `lent` one file under a
 * random name to the decoder; none holds a path. None may step around the content policy. Call
 * before the program is ready.
 */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...ours, codeCache: true } },
    // Files for the decoder; films are read piece by piece.
    { scheme: 'lent', privileges: { ...ours, corsEnabled: true, stream: true } },
    { scheme: 'evidence', privileges: ours },
  ])
}
