import {graphWriter} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/**
 * The adjacency matrix in Matrix Market's coordinate form, for SciPy, MATLAB, Julia and R: the lower half, by
 * columns. Labels of rows go along in comments, `node 3 "label"`.
 */
export const matrixMarket = graphWriter(
  {
    id: "matrix-market",
    label: "Matrix Market",
    ending: ".mtx",
    mediaType: "text/plain",
    loses: ["ids", "values of nodes", "values of ties", "places", "colours and sizes", "title"],
  },
  (graph, out) => {
    out("%%MatrixMarket matrix coordinate real symmetric\n");
    if (graph.about !== null)
      for (const line of graph.about.split(/[\r\n]+/)) out(`% ${wellFormed(line)}\n`);
    for (let i = 0; i < graph.order; i++)
      out(`% node ${i + 1} ${JSON.stringify(graph.nodeLabel[i])}\n`);
    out(`${graph.order} ${graph.order} ${graph.size}\n`);
    for (let e = 0; e < graph.size; e++)
      out(`${graph.target[e] + 1} ${graph.source[e] + 1} ${graph.strength[e]}\n`);
  },
);
