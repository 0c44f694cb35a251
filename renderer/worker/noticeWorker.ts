import { readNotice } from '#shared/notice/readNotice'

/** All rules for notices, in a thread of their own: a long paste never holds up the window. */
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(readNotice(data))
