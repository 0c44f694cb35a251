/**
 * What ECMA-376 (transitional) lets stand in an element of WordprocessingML, in its order. Word
 * refuses a file that breaks it, or worse: leaves out what it did not expect. Only elements that
 * our documents hold are listed; one that is not listed is a fault too.
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
    'headerReference footerReference style tr tc p tbl r hyperlink fldSimple bookmarkStart bookmarkEnd ins del tblStylePr',
  ),
)

/** Where the order is not told, only what may stand there. */
export const mixed: ReadonlySet<string> = new Set(['w:p', 'w:tc'])
