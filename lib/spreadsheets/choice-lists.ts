import * as XLSX from 'xlsx';

export interface ChoiceList {
  /** Cells that offer the list, such as C2:C2000. */
  range: string;
  choices: readonly string[];
}

/** The parts of SheetJS's zip container used here; its own types say nothing. */
interface ZipContainer {
  read(bytes: Uint8Array, options: { type: 'array' }): object;
  find(container: object, path: string): { content: Uint8Array; size: number } | null;
  write(container: object, options: { type: 'array'; fileType: 'zip'; compression: boolean }): ArrayLike<number>;
}

/** Excel refuses inline lists longer than this. */
const MAX_LIST_LENGTH = 255;
/** Elements that must stand behind dataValidations in a sheet (ECMA-376 CT_Worksheet). */
const BEHIND =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/;

/** Adds drop-down lists, which SheetJS cannot write, to the sheets of a workbook in their order. */
export function addChoiceLists(bytes: Uint8Array, listsBySheet: readonly (readonly ChoiceList[])[]): Uint8Array {
  const zip = XLSX.CFB as ZipContainer;
  const container = zip.read(bytes, { type: 'array' });
  listsBySheet.forEach((lists, index) => {
    const part = zip.find(container, `/xl/worksheets/sheet${index + 1}.xml`);
    const element = validations(lists);
    if (!part || !element) return;
    const xml = new TextDecoder().decode(Uint8Array.from(part.content));
    const place = BEHIND.exec(xml)?.index ?? -1;
    if (place < 0) return;
    part.content = new TextEncoder().encode(xml.slice(0, place) + element + xml.slice(place));
    part.size = part.content.length;
  });
  return Uint8Array.from(zip.write(container, { type: 'array', fileType: 'zip', compression: true }));
}

/** A list warns of nothing: codes and other spellings may be typed as well. Too long lists are left out. */
function validations(lists: readonly ChoiceList[]): string {
  const items = lists
    .map(({ range, choices }) => ({ range, formula: choices.join(',') }))
    .filter(
      ({ formula }, index) =>
        formula.length <= MAX_LIST_LENGTH && !lists[index]?.choices.some((text) => /[,"]/.test(text)),
    )
    .map(
      ({ range, formula }) =>
        `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${escapeXml(formula)}"</formula1></dataValidation>`,
    );
  return items.length ? `<dataValidations count="${items.length}">${items.join('')}</dataValidations>` : '';
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
