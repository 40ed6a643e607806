import type {TypedColumn} from "../../write/typed-columns.ts";
import {InputError} from "../command.ts";

/** A table as one Arrow IPC file (Feather 2): every column may be null. https://arrow.apache.org/docs/format/Columnar.html */
export async function arrowOf(columns: readonly TypedColumn[]): Promise<Uint8Array> {
  const arrow = await import("apache-arrow").catch(() => {
    throw new InputError(
      "Arrow files need the package apache-arrow; install it with npm install apache-arrow",
    );
  });
  const types = {
    int32: new arrow.Int32(),
    double: new arrow.Float64(),
    boolean: new arrow.Bool(),
    text: new arrow.Utf8(),
  };
  const fields = columns.map(({name, kind}) => new arrow.Field(name, types[kind], true));
  const vectors = columns.map(({kind, values}) =>
    arrow.vectorFromArray(values as never[], types[kind] as never),
  );
  const schema = new arrow.Schema(fields);
  const data = arrow.makeData({
    type: new arrow.Struct(fields),
    length: columns[0]?.values.length ?? 0,
    nullCount: 0,
    children: vectors.map(vector => vector.data[0]),
  });
  return arrow.tableToIPC(new arrow.Table(schema, new arrow.RecordBatch(schema, data)), "file");
}
