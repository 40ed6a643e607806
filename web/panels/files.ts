import type {FileBytes} from "../../src/jobs/file-bytes.ts";
import {words} from "../words.ts";

/** The bytes of chosen or dropped files, and what they are called together. */
export async function filesOf(list: readonly File[]): Promise<{files: FileBytes[]; name: string}> {
  const files = await Promise.all(
    list.map(async file => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return {files, name: files.length === 1 ? files[0].name : words.filesName(files.length)};
}

/** Hands a file to the person: the browser saves it. */
export function save(file: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
