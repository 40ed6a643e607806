import Papa from "papaparse";

/** The rows of a table with a header, as objects. */
export function readCsvRows(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data;
}
