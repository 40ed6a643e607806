"""Times igraph's C core and NetworKit on one thread, through their Python packages: python3 peers.py edges.tsv

Where a package is missing its rows are left out. Debian: apt install python3-igraph python3-leidenalg; NetworKit:
pip install networkit. Another interpreter than python3: set PEERS=venv/bin/python.
Prints one JSON object, row id -> {peer: median CPU seconds of five (of fewer where one takes long)}. All rows are
computed by the C code but for turning the result into a list, which is timed along.
"""
import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
path, papers = sys.argv[1], sys.argv[2]
found = {}


def cpu(run):
    taken = []
    while len(taken) < 5 and sum(taken) < 20:
        before = time.process_time()
        run()
        taken.append(time.process_time() - before)
    return sorted(taken)[len(taken) // 2]


def row(peer, name, run):
    try:
        found.setdefault(name, {})[peer] = cpu(run)
    except Exception as error:  # a version without the function
        print(f"{peer}, {name}: {error}", file=sys.stderr)


def read():
    edges, strengths = [], []
    with open(path) as lines:
        for line in lines:
            a, b, w = line.split("\t")
            edges.append((int(a), int(b)))
            strengths.append(float(w))
    return edges, strengths


edges, strengths = read()
order = 1 + max(max(e) for e in edges)

try:
    import igraph

    row("igraph", "read", lambda: igraph.Graph.Read_Ncol(path, weights=True, directed=False))
    row("igraph", "build", lambda: igraph.Graph(order, edges))
    g = igraph.Graph(order, edges)
    g.es["w"] = strengths
    row("igraph", "components", lambda: g.connected_components())
    row("igraph", "strength", lambda: g.strength(weights="w"))
    row("igraph", "core", lambda: g.coreness())
    row("igraph", "clustering", lambda: g.transitivity_local_undirected(mode="zero"))
    row("igraph", "constraint", lambda: g.constraint(weights="w"))
    row("igraph", "pagerank", lambda: g.pagerank(weights="w"))
    row("igraph", "eigenvector", lambda: g.eigenvector_centrality(weights="w"))
    row("igraph", "louvain", lambda: g.community_multilevel(weights="w"))
    row("igraph", "leiden-2", lambda: g.community_leiden("modularity", weights="w", n_iterations=2))
    row("igraph", "harmonic", lambda: g.harmonic_centrality())
    row("igraph", "betweenness", lambda: g.betweenness(directed=False))
    row("igraph", "edge-betweenness", lambda: g.edge_betweenness(directed=False))
    lengths = [1 / w for w in strengths]
    row("igraph", "betweenness-strength", lambda: g.betweenness(directed=False, weights=lengths))

    with open(papers) as lines:
        pairs = []
        for line in lines:
            by = [int(a) for a in line.split()]
            pairs += [(a, b) for i, a in enumerate(by) for b in by[i + 1 :]]

    def project():
        p = igraph.Graph(5000, pairs)
        p.es["w"] = 1
        p.simplify(combine_edges="sum")

    row("igraph", "project", project)
except ImportError:
    pass

try:
    import igraph
    import leidenalg

    g = igraph.Graph(order, edges)
    g.es["w"] = strengths
    row(
        "igraph",
        "leiden",
        lambda: leidenalg.find_partition(
            g, leidenalg.ModularityVertexPartition, weights="w", n_iterations=-1, seed=42
        ),
    )
except ImportError:
    pass

try:
    import networkit as nk

    nk.setNumberOfThreads(1)
    k = nk.Graph(order, weighted=True)
    for (a, b), w in zip(edges, strengths):
        k.addEdge(a, b, w)
    plain = nk.graphtools.toUnweighted(k)
    row("NetworKit", "components", lambda: nk.components.ConnectedComponents(k).run())
    row("NetworKit", "core", lambda: nk.centrality.CoreDecomposition(k).run())
    row("NetworKit", "clustering", lambda: nk.centrality.LocalClusteringCoefficient(plain).run())
    row("NetworKit", "pagerank", lambda: nk.centrality.PageRank(k, 0.85, 1e-9).run())
    row("NetworKit", "louvain", lambda: nk.community.PLM(k).run())
    row("NetworKit", "leiden-2", lambda: nk.community.ParallelLeiden(k).run())
    row("NetworKit", "harmonic", lambda: nk.centrality.HarmonicCloseness(plain).run())
    row("NetworKit", "betweenness", lambda: nk.centrality.Betweenness(plain).run())
except ImportError:
    pass

print(json.dumps(found))
