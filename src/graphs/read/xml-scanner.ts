import {SaxesParser} from "saxes";
import type {GraphBuilder} from "./graph-builder.ts";
import type {GraphScanner} from "./graph-reader.ts";

/** What happens in an XML text; names are without their prefixes. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements within each other beyond this are no graph. */
const DEEPEST = 1000;

/**
 * Reads XML as it comes. The first place where it is not well-formed is a problem, and the end of what is read.
 * Entities but those of XML itself are not expanded.
 */
export function xmlScanner(into: GraphBuilder, events: XmlEvents): GraphScanner {
  const parser = new SaxesParser({xmlns: false, position: true});
  let depth = 0;
  let broken = false;

  const stop = (what: string) => {
    if (!broken) into.problem("error", what, {line: parser.line});
    broken = true;
  };
  parser.on("error", error =>
    stop(`This is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}`),
  );
  parser.on("opentag", ({name, attributes}) => {
    depth += 1;
    if (depth > DEEPEST) stop(`Elements lie more than ${DEEPEST} deep within each other.`);
    if (!broken) events.open(bare(name), attributes as Record<string, string>, parser.line);
  });
  parser.on("text", text => {
    if (!broken) events.text(text);
  });
  parser.on("cdata", text => {
    if (!broken) events.text(text);
  });
  parser.on("closetag", ({name}) => {
    depth -= 1;
    if (!broken) events.close(bare(name));
  });

  return {
    push(text) {
      if (!broken) parser.write(text);
    },
    end() {
      if (!broken) parser.close();
    },
  };
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The beginning of the root element's tag, after declarations and comments; "" where there is none. */
export function rootOf(head: string): string {
  const rest = head.replace(
    /^\ufeff?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*/,
    "",
  );
  return /^<([\w.:-]+)/.exec(rest)?.[1].replace(/^.*:/, "") ?? "";
}
