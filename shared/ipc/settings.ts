import { z } from 'zod'
import { longestLayoutName, mostLayouts } from '../domain/layouts.ts'
import { mostBookmarks } from '../domain/leftPlace.ts'
import { DossierId, Layout } from '../schema/dossier.ts'

/** What is remembered of the use of one dossier: never a word of its content, only where that stands. */
export const Bookmark = z
  .object({
    id: DossierId,
    /** Where the last word was written; null until one is. */
    left: z
      .object({
        /** A kind of place and the thing there, as `shared/domain/leftPlace.ts` finds it again. */
        kind: z.string().max(20),
        thing: z.string().max(64),
        /** As 开始 says it: “实施方案 · 服务体系”. */
        words: z.string().max(200),
        at: z.iso.datetime(),
      })
      .readonly()
      .nullable(),
    /** The first steps on 概览, until they are done or put away. */
    isLeadShown: z.boolean(),
    /** The pages were previewed or exported once. */
    hasSeenPages: z.boolean(),
  })
  .readonly()
export type Bookmark = z.infer<typeof Bookmark>

export const Settings = z
  .object({
    isCompanionOpen: z.boolean(),
    evidenceView: z.enum(['grid', 'list']),
    /** Newest first. */
    bookmarks: z.array(Bookmark).max(mostBookmarks).readonly(),
    /** 常用版式 that were saved on this computer, under names of their own. */
    layouts: z
      .array(
        z.object({ name: z.string().min(1).max(longestLayoutName), layout: Layout }).readonly(),
      )
      .max(mostLayouts)
      .readonly(),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>
