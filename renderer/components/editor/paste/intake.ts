import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Paragraph, PictureFile, RichBlock } from '#shared/schema/richText'
import { fromEditor } from '../fromEditor.ts'
import { cleanPaste, type Pasted } from './cleanPaste.ts'
import type { PastedBlock } from './composePasted.ts'
import type { HeadingScale } from './headingNumber.ts'
import { bytesOf } from './pieces.ts'
import { purified } from './purified.ts'

/** What pasting and dropping needs from the world. */
export type Intake = {
  readonly scale: HeadingScale
  /** `undefined` when it was refused, which was then already said. */
  readonly storePicture: (bytes: Uint8Array<ArrayBuffer>) => Promise<PictureFile | undefined>
  /** One quiet line about what just happened. */
  readonly say: (text: string) => void
}

/**
 * Everything that comes in from outside. ProseMirror's own reader of markup is
 * never reached: it would parse strings, which the page's policy forbids.
 */
export function intakeExtension(intake: Intake) {
  return Extension.create({ name: 'intake', addProseMirrorPlugins: () => [intakePlugin(intake)] })
}

function intakePlugin(intake: Intake): Plugin {
  const handleDOMEvents = {
    paste: (view: EditorView, event: ClipboardEvent) => {
      // A paste in the middle of a composition is left to the browser, as ProseMirror does.
      if (view.composing || !view.editable || !event.clipboardData) return false
      event.preventDefault()
      void takeIn(view, event.clipboardData, intake)
      return true
    },
    drop: (view: EditorView, event: DragEvent) => {
      // Moving things about inside the text is ProseMirror's work.
      if (view.dragging || !view.editable || !event.dataTransfer) return false
      event.preventDefault()
      event.stopPropagation()
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (place) {
        const selection = TextSelection.near(view.state.doc.resolve(place.pos))
        view.dispatch(view.state.tr.setSelection(selection))
      }
      void takeIn(view, event.dataTransfer, intake)
      return true
    },
  }
  return new Plugin({ props: { handleDOMEvents } })
}

async function takeIn(view: EditorView, data: DataTransfer, intake: Intake): Promise<void> {
  const pictures = [...data.files].filter(file => file.type.startsWith('image/'))
  const clip = {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    parse: purified,
  }
  const hasOtherFiles = data.files.length > pictures.length
  const pasted = cleanPaste(clip, intake.scale)
  // Word and WPS put a picture of the text beside it: words go first.
  if (pasted.blocks.length > 0) return place(view, pasted, intake)
  if (hasOtherFiles) intake.say('这里只能放图片，其他文件请放进“证明材料”。')
  for (const picture of pictures) {
    const file = await intake.storePicture(new Uint8Array(await picture.arrayBuffer()))
    if (file) insert(view, [{ type: 'picture', attrs: { file, caption: '' } }])
  }
  if (pictures.length === 0 && !hasOtherFiles) intake.say(sentence(pasted, 0))
}

async function place(view: EditorView, pasted: Pasted, intake: Intake): Promise<void> {
  const isPending = pasted.blocks.some(block => block.type === 'pending')
  // Without pictures to store it happens at once, before the next key.
  const blocks = isPending ? await stored(pasted.blocks, intake) : pasted.blocks
  const known = blocks.filter(block => block.type !== 'pending')
  if (!view.isDestroyed) insert(view, known)
  intake.say(sentence(pasted, blocks.length - known.length))
}

function stored(blocks: readonly PastedBlock[], intake: Intake): Promise<readonly PastedBlock[]> {
  return Promise.all(
    blocks.map(async (block): Promise<PastedBlock> => {
      if (block.type !== 'pending' || !('address' in block.picture)) return block
      const { address, caption } = block.picture
      const file = await intake.storePicture(bytesOf(address))
      return file ? { type: 'picture', attrs: { file, caption } } : block
    }),
  )
}

function sentence({ lostPictures, wasForeign, cut }: Pasted, refused: number): string {
  const lost = lostPictures + refused
  if (cut === 'shortened') return '内容太长，只粘贴了开头部分，请分几次粘贴。'
  if (cut === 'bareText') return '内容太大，只粘贴了文字。'
  if (lost > 0) return `有 ${lost} 张图片没能带进来，请用“插入图片”添加。`
  return wasForeign ? '已去掉外来格式。' : ''
}

function insert(view: EditorView, blocks: readonly RichBlock[]): void {
  const { schema, selection } = view.state
  const { content } = fromEditor({ type: 'doc', content: blocks })
  const isNarrow = selection.$from.depth > 1
  const fitting =
    isNarrow && content.some(({ type }) => type !== 'table')
      ? content.flatMap(paragraphsOf)
      : content
  const nodes = fitting.map(block => schema.nodeFromJSON(block))
  const open = (index: number) => (nodes.at(index)?.isTextblock ? 1 : 0)
  const slice = new Slice(Fragment.from(nodes), open(0), open(-1))
  const event = new ClipboardEvent('paste')
  // Cells copied into a table go into its cells.
  if (view.someProp('handlePaste', handle => handle(view, event, slice))) return
  view.dispatch(
    view.state.tr
      .replaceSelection(slice)
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', 'paste'),
  )
}

/** Cells and items hold paragraphs only. */
function paragraphsOf(block: RichBlock): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'heading':
      return [{ type: 'paragraph', ...(block.content ? { content: block.content } : {}) }]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content)
    case 'table':
      return block.content.flatMap(row => row.content.flatMap(cell => cell.content))
    case 'picture':
      return []
  }
}
