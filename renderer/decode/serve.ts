import type { DecodeFault, DecodeReply, DecoderBridge, DecodeTask } from '#shared/ipc/decode'
import { measure, renderPicture } from './picture.ts'

/** The page of the hidden decoder window: nothing to see, one task at a time. */

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend Window
  interface Window {
    readonly decoder: DecoderBridge
  }
}

window.decoder.serve(async (task): Promise<DecodeReply> => {
  try {
    return { ok: true, value: await run(task) }
  } catch (error) {
    return { ok: false, fault: faultOf(task, error) }
  }
})

async function run(task: DecodeTask) {
  switch (task.kind) {
    case 'measure':
      return measure(task.source)
    case 'picture':
      return renderPicture(task.source, task)
    case 'pdfPages':
      // pdf.js is large; a window that only sees pictures never loads it.
      return (await import('./pdf.ts')).countPages(task.source)
    case 'pdfText':
      return (await import('./pdf.ts')).textOf(task.source)
    case 'pdfPage':
      return (await import('./pdf.ts')).renderPage(task.source, task.page, task)
    case 'recording':
      return (await import('./recording.ts')).lookAt(task.source, task.poster)
  }
}

function faultOf(task: DecodeTask, error: unknown): DecodeFault {
  if (!task.kind.startsWith('pdf')) return 'picture.unreadable'
  const needsPassword = error instanceof Error && error.name === 'PasswordException'
  return needsPassword ? 'pdf.encrypted' : 'pdf.damaged'
}
