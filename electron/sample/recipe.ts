/** How one file of the sample is made. Sizes are in pixels; `sheet` is markup for one page. */
export type Recipe =
  /** A photograph or a photographed paper. */
  | {
      readonly kind: 'picture'
      readonly id: string
      readonly name: string
      readonly width: number
      readonly height: number
      readonly sheet: string
      /** Says in its EXIF block that it was taken on its side, and where. */
      readonly isTakenSideways?: boolean
    }
  /** Sheets of paper that went through a scanner: pictures in a PDF. */
  | {
      readonly kind: 'scan'
      readonly id: string
      readonly name: string
      readonly sheets: readonly string[]
      /** Without it the scanner saw grey only. */
      readonly isColoured?: boolean
    }
  /** A PDF as a program writes it, with text in it. A sheet may be several pages long. */
  | {
      readonly kind: 'print'
      readonly id: string
      readonly name: string
      readonly sheet: string
      readonly isLandscape?: boolean
    }
  /** A file of an office program. */
  | {
      readonly kind: 'original'
      readonly id: string
      readonly name: string
      readonly make: () => Promise<Uint8Array>
    }
