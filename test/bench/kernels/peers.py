"""leidenalg's and NetworKit's C++ code on one thread: python3 peers.py leidenalg|networkit edges.tsv papers.txt

Reads the name of a row a line and answers each with the CPU seconds of one run, or with "-" for a row that it does not
know. What takes less than 50 ms is repeated within a run. Debian: apt install python3-leidenalg; NetworKit: pip install
networkit into an environment of its own, PEERS=environment/bin/python.
"""
import sys
import time

module, path = sys.argv[1], sys.argv[2]
edges, strengths = [], []
with open(path) as lines:
    for line in lines:
        a, b, w = line.split("\t")
        edges.append((int(a), int(b)))
        strengths.append(float(w))
order = 1 + max(max(e) for e in edges)

if module == "leidenalg":
    import igraph
    import leidenalg

    g = igraph.Graph(order, edges)
    g.es["w"] = strengths

    def leiden(rounds):
        kind = leidenalg.ModularityVertexPartition
        leidenalg.find_partition(g, kind, weights="w", n_iterations=rounds, seed=42)

    rows = {"leiden": lambda: leiden(-1), "leiden-2": lambda: leiden(2)}
else:
    import networkit as nk

    nk.setNumberOfThreads(1)
    k = nk.Graph(order, weighted=True)
    for (a, b), w in zip(edges, strengths):
        k.addEdge(a, b, w)
    plain = nk.graphtools.toUnweighted(k)
    rows = {
        "components": lambda: nk.components.ConnectedComponents(k).run(),
        "core": lambda: nk.centrality.CoreDecomposition(k).run(),
        "clustering": lambda: nk.centrality.LocalClusteringCoefficient(plain).run(),
        "pagerank": lambda: nk.centrality.PageRank(k, 0.85, 1e-10).run(),
        "louvain": lambda: nk.community.PLM(k).run(),
        "leiden-2": lambda: nk.community.ParallelLeiden(k).run(),
        "harmonic": lambda: nk.centrality.HarmonicCloseness(plain).run(),
        "betweenness": lambda: nk.centrality.Betweenness(plain).run(),
    }

for line in sys.stdin:
    run = rows.get(line.strip())
    if run is None:
        print("-", flush=True)
        continue
    times, before = 0, time.process_time()
    while times == 0 or time.process_time() - before < 0.05:
        run()
        times += 1
    print((time.process_time() - before) / times, flush=True)
