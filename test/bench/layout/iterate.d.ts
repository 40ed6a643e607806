declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One round; columns of ten numbers a node, rows of three an edge. */
  function iterate(options: object, nodes: Float32Array, edges: Float32Array): object;
  export = iterate;
}
