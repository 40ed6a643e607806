declare module "@iebh/reflib" {
  interface Emitter {
    on(event: "ref", listener: (record: object) => void): Emitter;
    on(event: "error", listener: (error: Error) => void): Emitter;
    on(event: "end", listener: () => void): Emitter;
  }
  export function readStream(module: string, stream: NodeJS.ReadableStream): Emitter;
}

declare module "@orcid/bibtex-parse-js" {
  export function toJSON(text: string): readonly object[];
}
