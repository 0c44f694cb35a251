/**
 * What ECMA-376 (transitional) lets stand in an element of WordprocessingML, in its order. Word
 * refuses a file that breaks it, or worse: leaves out what it did not expect. Only elements that
 * our documents hold are listed; one that is not listed is a fault too, inside and outside.
 */
const property = (names: string) => names.split(' ')

const paragraphProperties = property(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
)
const runProperties = property(
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
)
const borders = property('top left start bottom right end insideH insideV tl2br tr2bl')

/** Children in their order, each at most once unless `many` names it. */
export const sequences: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': paragraphProperties,
  'w:tblPr': property(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tcPr': property(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tblBorders': borders,
  'w:tcBorders': borders,
  'w:tblCellMar': borders,
  'w:tcMar': borders,
  'w:sectPr': property(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  'w:style': property(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:styles': property('docDefaults latentStyles style'),
  'w:docDefaults': property('rPrDefault pPrDefault'),
  'w:tbl': property('bookmarkStart bookmarkEnd tblPr tblGrid tr'),
  'w:tr': property('tblPrEx trPr tc'),
  'w:tc': property('tcPr p tbl'),
  'w:p': property('pPr bookmarkStart bookmarkEnd r hyperlink fldSimple ins del'),
  'w:settings': property(
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping',
  ),
  'w:document': property('background body'),
  'w:body': property('p tbl sdt bookmarkStart bookmarkEnd sectPr'),
  'w:ftr': property('p tbl sdt bookmarkStart bookmarkEnd'),
  'w:hdr': property('p tbl sdt bookmarkStart bookmarkEnd'),
  'w:footnotes': property('footnote'),
  'w:footnote': property('p tbl'),
  'w:endnotes': property('endnote'),
  'w:endnote': property('p tbl'),
  'w:r': property(
    'rPr t br tab drawing fldChar instrText footnoteRef endnoteRef separator continuationSeparator',
  ),
  'w:hyperlink': property('r fldSimple bookmarkStart bookmarkEnd'),
  'w:fldSimple': property('fldData r'),
  'w:tabs': property('tab'),
  'w:pBdr': property('top left bottom right between bar'),
  'w:tblGrid': property('gridCol'),
  'w:sdt': property('sdtPr sdtEndPr sdtContent'),
  'w:sdtPr': property(
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex docPartObj',
  ),
  'w:docPartObj': property('docPartGallery docPartCategory docPartUnique'),
  'w:sdtContent': property('p tbl sdt bookmarkStart bookmarkEnd'),
  'w:rPrDefault': property('rPr'),
  'w:pPrDefault': property('pPr'),
  'w:compat': property('doNotExpandShiftReturn compatSetting'),
  'w:numbering': property('numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:abstractNum': property('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:lvl': property(
    'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  ),
  'w:num': property('abstractNumId lvlOverride'),
  'w:lvlOverride': property('startOverride lvl'),
  'w:fonts': property('font'),
  'w:drawing': property('wp:anchor wp:inline'),
  'wp:inline': property('wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
  'wp:cNvGraphicFramePr': property('a:graphicFrameLocks'),
  'a:graphic': property('a:graphicData'),
  'a:graphicData': property('pic:pic'),
  'pic:pic': property('pic:nvPicPr pic:blipFill pic:spPr'),
  'pic:nvPicPr': property('pic:cNvPr pic:cNvPicPr'),
  'pic:cNvPicPr': property('a:picLocks'),
  'pic:blipFill': property('a:blip a:srcRect a:tile a:stretch'),
  'pic:spPr': property('a:xfrm a:custGeom a:prstGeom a:noFill a:ln'),
  'a:stretch': property('a:fillRect'),
  'a:xfrm': property('a:off a:ext'),
  'a:prstGeom': property('a:avLst'),
  'w:font': property(
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
}

/** Their parts may come in any order, but from these names only. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  'w:rPr': runProperties,
  'w:trPr': property(
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del',
  ),
}

/** May come again and again. */
export const many: ReadonlySet<string> = new Set(
  property(
    'headerReference footerReference style tr tc p tbl r hyperlink fldSimple bookmarkStart bookmarkEnd ins del tblStylePr sdt tab t br drawing fldChar instrText gridCol footnote endnote abstractNum num lvl lvlOverride font compatSetting',
  ),
)

/** Where the order is not told, only what may stand there. */
export const mixed: ReadonlySet<string> = new Set(
  property('w:p w:tc w:body w:ftr w:hdr w:r w:hyperlink w:sdtContent w:footnote w:endnote'),
)
