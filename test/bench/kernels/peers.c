/*
 * igraph's C library on one thread: gcc -O2 peers.c -ligraph -o peers; peers edges.tsv papers.txt people
 *
 * Reads the name of a row a line and answers each with the CPU seconds of one run, or with "-" for a row that it does
 * not know. What takes less than 50 ms is repeated within a run. Debian: apt install gcc libigraph-dev.
 */
#include <igraph/igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static const char *edgesPath;
static igraph_t graph;
static igraph_vector_int_t edges, pairs;
static igraph_vector_t strengths, lengths, degrees;
static igraph_integer_t order, people;

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

static void readEdges(void) {
  igraph_vector_int_init(&edges, 0);
  igraph_vector_init(&strengths, 0);
  igraph_vector_init(&lengths, 0);
  FILE *file = fopen(edgesPath, "r");
  long a, b;
  double strength;
  while (fscanf(file, "%ld %ld %lf", &a, &b, &strength) == 3) {
    igraph_vector_int_push_back(&edges, a);
    igraph_vector_int_push_back(&edges, b);
    igraph_vector_push_back(&strengths, strength);
    igraph_vector_push_back(&lengths, 1 / (strength * (1 + igraph_vector_size(&lengths) % 7)));
    if (a >= order) order = a + 1;
    if (b >= order) order = b + 1;
  }
  fclose(file);
}

/* The pairs of a paper's people, which is how a projection is made with igraph. */
static igraph_vector_int_t bylines, bylineStart;
static void readPapers(const char *path) {
  igraph_vector_int_init(&bylines, 0);
  igraph_vector_int_init(&bylineStart, 0);
  igraph_vector_int_init(&pairs, 0);
  FILE *file = fopen(path, "r");
  char line[1 << 16];
  while (fgets(line, sizeof line, file)) {
    igraph_vector_int_push_back(&bylineStart, igraph_vector_int_size(&bylines));
    for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n"))
      igraph_vector_int_push_back(&bylines, atol(word));
  }
  igraph_vector_int_push_back(&bylineStart, igraph_vector_int_size(&bylines));
  fclose(file);
}

static void project(void) {
  igraph_vector_t share;
  igraph_vector_init(&share, 0);
  igraph_vector_int_clear(&pairs);
  for (long p = 0; p + 1 < igraph_vector_int_size(&bylineStart); p++) {
    long from = VECTOR(bylineStart)[p], to = VECTOR(bylineStart)[p + 1];
    for (long i = from; i < to; i++)
      for (long j = i + 1; j < to; j++) {
        igraph_vector_int_push_back(&pairs, VECTOR(bylines)[i]);
        igraph_vector_int_push_back(&pairs, VECTOR(bylines)[j]);
        igraph_vector_push_back(&share, 1.0 / (to - from - 1));
      }
  }
  igraph_t made;
  igraph_attribute_combination_t sum;
  igraph_create(&made, &pairs, people, IGRAPH_UNDIRECTED);
  SETEANV(&made, "weight", &share);
  igraph_attribute_combination(&sum, "weight", IGRAPH_ATTRIBUTE_COMBINE_SUM, IGRAPH_NO_MORE_ATTRIBUTES);
  igraph_simplify(&made, 1, 0, &sum);
  igraph_attribute_combination_destroy(&sum);
  igraph_destroy(&made);
  igraph_vector_destroy(&share);
}

static int runRow(const char *row) {
#define ROW(name) if (!strcmp(row, name))
  igraph_vector_t result;
  igraph_vector_int_t whole, second;
  igraph_vector_init(&result, 0);
  igraph_vector_int_init(&whole, 0);
  igraph_vector_int_init(&second, 0);
  int known = 1;
  igraph_vs_t all = igraph_vss_all();
  ROW("read") {
    igraph_t made;
    FILE *file = fopen(edgesPath, "r");
    igraph_read_graph_ncol(&made, file, NULL, 1, IGRAPH_ADD_WEIGHTS_YES, IGRAPH_UNDIRECTED);
    fclose(file);
    igraph_destroy(&made);
  } else ROW("build") {
    igraph_t made;
    igraph_create(&made, &edges, order, IGRAPH_UNDIRECTED);
    igraph_destroy(&made);
  } else ROW("project") project();
  else ROW("project-behind") project(); /* strengths alone: it tells nothing of what is behind them */
  else ROW("strength") igraph_strength(&graph, &result, all, IGRAPH_ALL, IGRAPH_NO_LOOPS, &strengths);
  else ROW("components") igraph_connected_components(&graph, &whole, &second, NULL, IGRAPH_WEAK);
  else ROW("core") igraph_coreness(&graph, &whole, IGRAPH_ALL);
  else ROW("clustering") igraph_transitivity_local_undirected(&graph, &result, all, IGRAPH_TRANSITIVITY_ZERO);
  else ROW("constraint") igraph_constraint(&graph, &result, all, &strengths);
  else ROW("pagerank")
    igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &result, NULL, all, 0, 0.85, &strengths, NULL);
  else ROW("eigenvector") {
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_eigenvector_centrality(&graph, &result, NULL, 0, 1, &strengths, &options);
  } else ROW("louvain") igraph_community_multilevel(&graph, &strengths, 1, &whole, NULL, &result);
  else ROW("leiden-2") {
    double total = igraph_vector_sum(&strengths);
    igraph_integer_t count;
    igraph_community_leiden(&graph, &strengths, &degrees, 1 / (2 * total), 0.01, 0, 2, &whole, &count, NULL);
  } else ROW("harmonic") igraph_harmonic_centrality(&graph, &result, all, IGRAPH_ALL, NULL, 0);
  else ROW("betweenness") igraph_betweenness(&graph, &result, all, IGRAPH_UNDIRECTED, NULL);
  else ROW("edge-betweenness") igraph_edge_betweenness(&graph, &result, IGRAPH_UNDIRECTED, NULL);
  else ROW("edge-betweenness-strength") igraph_edge_betweenness(&graph, &result, IGRAPH_UNDIRECTED, &lengths);
  else ROW("betweenness-strength") igraph_betweenness(&graph, &result, all, IGRAPH_UNDIRECTED, &lengths);
  else known = 0;
  igraph_vector_destroy(&result);
  igraph_vector_int_destroy(&whole);
  igraph_vector_int_destroy(&second);
  return known;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  edgesPath = words[1];
  people = atol(words[3]);
  igraph_set_attribute_table(&igraph_cattribute_table);
  readEdges();
  readPapers(words[2]);
  igraph_create(&graph, &edges, order, IGRAPH_UNDIRECTED);
  igraph_vector_init(&degrees, 0);
  igraph_strength(&graph, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, &strengths);

  char row[100];
  while (scanf("%99s", row) == 1) {
    double before = cpu(), taken;
    int times = 0;
    do {
      if (!runRow(row)) break;
      times++;
      taken = cpu() - before;
    } while (taken < 0.05);
    if (times) printf("%.9f\n", taken / times);
    else printf("-\n");
    fflush(stdout);
  }
  return 0;
}
