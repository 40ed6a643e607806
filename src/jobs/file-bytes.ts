/** A file as it goes to a worker. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
