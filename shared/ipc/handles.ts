import { z } from 'zod'

/** Stands for a file or folder that the user chose or dropped; valid until the program ends. */
export const Handle = z.string().min(1).max(64).brand<'Handle'>()
export type Handle = z.infer<typeof Handle>

/** Names one long piece of work, so that it can report progress and be cancelled. */
export const TaskId = z.string().min(1).max(64).brand<'TaskId'>()
export type TaskId = z.infer<typeof TaskId>

export const FileHandle = z
  .object({ handle: Handle, name: z.string(), isFolder: z.boolean() })
  .readonly()
export type FileHandle = z.infer<typeof FileHandle>
