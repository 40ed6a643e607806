/**
 * The same plain data as `plain-json.ts` writes, without loss, as bytes that are at most about as many as the memory it
 * takes: a value is one byte that says its kind, and then
 *
 * - `J` a length, and JSON;
 * - `O` a count, and for each entry a key as JSON and its value;
 * - `L` a count of items and one of pieces, and each piece as a value: a JSON array of up to 1,000 items;
 * - `P` an array of lists of the same few objects: those objects as an array, and the places of each list's among them, as
 *   the start of each list and the places, two typed arrays;
 * - `1` … `7` a length, and the numbers of a typed array as they lie in memory, least significant byte first;
 * - `N` the kind that an array has in memory, and the same numbers as an array of a kind with fewer bytes;
 * - `D` an array of different doubles, and for each double of the array its place among them, as an array of any kind;
 * - `T` a text column: its bytes and its offsets, two typed arrays; `S` an array of texts, as a text column.
 *
 * Counts and lengths are 8-byte floating-point numbers.
 */
export const BINARY_KINDS = [
  ["1", Uint8Array],
  ["2", Int16Array],
  ["3", Int32Array],
  ["4", Uint32Array],
  ["5", Float32Array],
  ["6", Float64Array],
  ["7", Uint16Array],
] as const;
