// The public API, in the order of the road of a paper.

export {METRICS, type Metric} from "./analysis/all-metrics.ts";
export type {Analysis, AnalysisData, NetworkResult} from "./analysis/analysis.ts";
export {analyze} from "./analysis/analyze.ts";
export {analyzeGraph} from "./analysis/analyze-graph.ts";
export {type BylineStatistics, bylineStatistics} from "./analysis/byline-statistics.ts";
export {type CitationLinks, citationLinks} from "./analysis/citation-links.ts";
export type {Cohort} from "./analysis/compare/cohorts.ts";
export {
  type CompareOptions,
  type Comparison,
  type ComparisonRow,
  compare,
  indicesOf,
} from "./analysis/compare/compare.ts";
export {GROUP_KINDS, type GroupKind, type Groups, groupsOf} from "./analysis/compare/groups.ts";
export {type Chosen, choosePapers, parseSubset, type Subset} from "./analysis/compare/subset.ts";
export {
  type Configuration,
  configurationText,
  readConfiguration,
} from "./analysis/configuration.ts";
export {contributions} from "./analysis/contributions.ts";
export type {Decided} from "./analysis/decide.ts";
export {
  type AnalysisDiff,
  diffAnalyses,
  type NetworkDiff,
  type NodesDiff,
  type NumberDiff,
  type TieDiff,
} from "./analysis/diff.ts";
export {type DigestEntry, type DigestOptions, digest, paperKeys} from "./analysis/digest.ts";
export {type Expectations, expectations, mainField} from "./analysis/expectations.ts";
export {type ByYear, byYear, type YearRow} from "./analysis/laws/by-year.ts";
export {
  type Collaboration,
  collaboration,
  type PlaceRow,
} from "./analysis/laws/collaboration.ts";
export {type CorpusLaws, corpusLaws, type LawOptions} from "./analysis/laws/laws.ts";
export {
  type Bradford,
  bradford,
  type Lotka,
  lotka,
  type Price,
  price,
} from "./analysis/laws/productivity.ts";
export type {InputRecord, Manifest} from "./analysis/manifest.ts";
// analysis
export {
  drawnNetwork,
  isStandard,
  type MapId,
  type MapNetwork,
  MORE_NETWORKS,
  type MoreNetworkId,
  mapNetwork,
} from "./analysis/map-network.ts";
export {moreNetwork} from "./analysis/more-networks.ts";
export {type AnalysisOptions, analysisOptions, OPTIONS} from "./analysis/options.ts";
export {type PaperPlaces, paperCountries, paperInstitutions} from "./analysis/paper-places.ts";
export {type PageGround, pageGround, personPage} from "./analysis/person/page.ts";
export type {PersonPaper} from "./analysis/person/papers.ts";
export type {PageIndex, PersonPage} from "./analysis/person/person-page.ts";
export {bylineLength, type PaperFacts, paperFacts} from "./analysis/portfolios.ts";
export {type FieldQuality, type QualityReport, qualityReport} from "./analysis/quality.ts";
export {
  analysisData,
  isLarge,
  isSavedAnalysis,
  openAnalysis,
  packAnalysis,
  readAnalysis,
  writeAnalysis,
} from "./analysis/save.ts";
export {type Executor, inPlace, SPLITS} from "./analysis/splits.ts";
export {type Known, type TrendOptions, type Trends, trendsOf} from "./analysis/trends/trends.ts";
export {type Flow, flowsOf, type WindowOptions, windowsOf} from "./analysis/trends/windows.ts";
// tables of what is too large to hold
export {
  type CommunityOnMap,
  communitiesOf,
  communityTiesOf,
  type Member,
  type OpenCommunity,
  openCommunity,
  openPerson,
  openRemoteTables,
  type PaperOfPerson,
} from "./engines/tables/remote.ts";
export {TABLE_SCHEMAS} from "./engines/tables/schema.ts";
export type {Tables} from "./engines/tables/tables.ts";
// graphs
export {type Edge, edgeList, graphFrom, graphFromArrays} from "./graphs/build-graph.ts";
export {
  type CitationNetworkOptions,
  coCitationNetwork,
  couplingNetwork,
} from "./graphs/citation-networks.ts";
export {type CoauthorOptions, coauthorGraph, coauthorNetwork} from "./graphs/coauthor.ts";
export {coauthorPapers} from "./graphs/coauthor-papers.ts";
export {type CoCitation, type Coupling, coCitation, coupling} from "./graphs/coupling.ts";
export {cowordNetwork, cowordPapers} from "./graphs/coword.ts";
export {normaliseCoword, termSimilarities} from "./graphs/coword-similarity.ts";
export type {
  Attribute,
  AttributeType,
  AttributeValue,
  DescribedGraph,
  Look,
} from "./graphs/described-graph.ts";
export {type EdgeList, edgeCount, type Graph} from "./graphs/graph.ts";
export {fromGraphology, growGraphology, toGraphology} from "./graphs/graphology.ts";
export type {
  Contribution,
  Counting,
  GivenGraph,
  Network,
  NetworkId,
  NetworkNotes,
  NodeKind,
} from "./graphs/network.ts";
export type {Behind, OtherNetwork, OtherNetworkId} from "./graphs/other-network.ts";
export {type EdgeListReading, parseEdgeList} from "./graphs/parse-edge-list.ts";
export {peopleTopicsNetwork} from "./graphs/people-topics.ts";
export {projection, shuffledBylines} from "./graphs/projection.ts";
export type {GraphBuilder} from "./graphs/read/graph-builder.ts";
export type {GraphReader, GraphScanner} from "./graphs/read/graph-reader.ts";
export {GRAPH_READERS, graphReaderFor} from "./graphs/read/graph-readers.ts";
export {areGraph} from "./graphs/read/is-graph.ts";
export {
  type GraphFile,
  type GraphReading,
  readGraph,
  readGraphText,
} from "./graphs/read/read-graph.ts";
export {sharedTopicNetwork} from "./graphs/shared-topic.ts";
export {similarPapersNetwork} from "./graphs/similar-papers.ts";
export {type SimilarTermsOptions, similarTermsNetwork} from "./graphs/similar-terms.ts";
export {
  associationStrength,
  inducedSubgraph,
  relabelled,
  type Subgraph,
  thresholdFor,
  withEqualStrengths,
  withMinimumStrength,
} from "./graphs/slice.ts";
export {tieTopics} from "./graphs/tie-topics.ts";
export {sharedTopicTerms} from "./graphs/topic-pair.ts";
export {SIMILARITIES, type Similarity, similarity} from "./graphs/topic-similarity.ts";
export {type Pool, workerPool} from "./jobs/pool.ts";
export type {PoolReply, PoolRequest, PoolScope, PoolWorker} from "./jobs/pool-protocol.ts";
export {serveParts} from "./jobs/serve-parts.ts";
// layout
export {aligned} from "./layout/align.ts";
export {type CommunityMapOptions, communityMap} from "./layout/community-map.ts";
export {type ConnectedCloseness, connectedCloseness} from "./layout/connected-closeness.ts";
export {type LayoutOptions, layout} from "./layout/layout.ts";
export {LAYOUT_METRICS, type LayoutMetric} from "./layout/layout-metrics.ts";
export {type LayoutQuality, layoutQuality} from "./layout/layout-quality.ts";
export {type LayoutMethod, type LiveLayoutOptions, liveLayout} from "./layout/live.ts";
export {neighbourhoodPreservation} from "./layout/neighbourhood-preservation.ts";
export type {Positions} from "./layout/positions.ts";
export type {LayoutSteps} from "./layout/steps.ts";
export {stress} from "./layout/stress.ts";
export {vosLayoutQuality, vosObjective} from "./layout/vos.ts";
export {attributeAssortativity, degreeAssortativity} from "./metrics/assortativity.ts";
export {type BetweennessOptions, betweenness, betweennessSources} from "./metrics/betweenness.ts";
export {breadthFirstOrder} from "./metrics/breadth-first.ts";
export {bridging} from "./metrics/bridging.ts";
export {type Brokerage, brokerage} from "./metrics/brokerage.ts";
export {closeness, harmonicCloseness} from "./metrics/closeness.ts";
export {clustering} from "./metrics/clustering.ts";
export {type Conductance, conductance} from "./metrics/communities/conductance.ts";
export {
  communityFlows,
  type FlowEvent,
  type FlowOptions,
  type FlowStage,
} from "./metrics/communities/flows.ts";
export {type LeidenOptions, leiden} from "./metrics/communities/leiden.ts";
export {louvain} from "./metrics/communities/louvain.ts";
export {cpmQuality, modularity} from "./metrics/communities/quality.ts";
export {components, largestComponent} from "./metrics/components.ts";
export {constraint, hierarchy} from "./metrics/constraint.ts";
export {coreNumbers} from "./metrics/core-numbers.ts";
export {type CorePeriphery, corePeriphery} from "./metrics/core-periphery.ts";
export {type Coverage, coverageOf, isLowerBound, whyUnknown} from "./metrics/coverage.ts";
export {degrees, strengths} from "./metrics/degree.ts";
export {type DegreeDistribution, degreeDistribution} from "./metrics/degree-distribution.ts";
// metrics
export {type DiameterBounds, diameterBounds} from "./metrics/diameter.ts";
export {disparity, disparityBackbone} from "./metrics/disparity.ts";
export {distanceSums} from "./metrics/distances.ts";
export {type DistanceOptions, distancesFrom} from "./metrics/distances-from.ts";
export {edgeBetweenness} from "./metrics/edge-betweenness.ts";
export {EDGE_METRICS, edgeMetrics, USUAL_EDGE_METRICS} from "./metrics/edge-metrics.ts";
export {effectiveSize, efficiency} from "./metrics/effective-size.ts";
export {eigenvector} from "./metrics/eigenvector.ts";
export {embeddedness} from "./metrics/embeddedness.ts";
export {
  type BetweennessEstimate,
  type EstimateOptions,
  estimatedBetweenness,
} from "./metrics/estimated-betweenness.ts";
export {GRAPH_METRICS} from "./metrics/graph-metrics.ts";
export {
  type GraphReport,
  graphReport,
  type ReportOptions,
  type SmallWorldReport,
  type StabilityReport,
} from "./metrics/graph-report.ts";
export {AUTHOR_INDICES} from "./metrics/indices/table.ts";
export {bootstrapInterval, type Interval, type IntervalOptions} from "./metrics/intervals.ts";
export {kShortestPaths, type Path} from "./metrics/k-shortest-paths.ts";
export {katz} from "./metrics/katz.ts";
export {type GrowthFit, growthFit} from "./metrics/laws/growth-fit.ts";
export {
  bestPowerLaw,
  fitPowerLaw,
  type PowerLaw,
  powerLawDistance,
  powerLawP,
} from "./metrics/laws/power-law.ts";
export {
  auc,
  type Holdout,
  holdout,
  type RankingQuality,
  rankingQuality,
} from "./metrics/link-evaluation.ts";
export {
  katzIndex,
  type LinkScore,
  linkScore,
  linkSuggestions,
  type Suggestion,
} from "./metrics/link-scores.ts";
export type {
  AuthorIndex,
  EdgeMetric,
  GraphMetric,
  MeasuredEdges,
  NodeMetric,
} from "./metrics/metric.ts";
export {NODE_METRICS} from "./metrics/node-metrics.ts";
export {pagerank} from "./metrics/pagerank.ts";
export type {Partition} from "./metrics/partition.ts";
export type {Portfolio} from "./metrics/portfolio.ts";
export {richClub} from "./metrics/rich-club.ts";
export {cartographicRole, participation, type Role, withinModuleZ} from "./metrics/roles.ts";
export {simmelianStrength} from "./metrics/simmelian.ts";
export {
  quickSmallWorld,
  type SmallWorld,
  smallWorldOmega,
  smallWorldSigma,
} from "./metrics/small-world.ts";
export {pathfinder, spanningForest} from "./metrics/spanning-forest.ts";
export {acrossTopics, neverTogether, type TwoPeople} from "./metrics/suggestions/across.ts";
export {BLEND, type BlendWeights, blendScore} from "./metrics/suggestions/blend.ts";
export {
  type Conflict,
  type ConflictFinder,
  type ConflictRules,
  conflictFinder,
} from "./metrics/suggestions/conflicts.ts";
export {
  type EvaluateOptions,
  type Evaluation,
  evaluateSuggestions,
  type MethodQuality,
} from "./metrics/suggestions/evaluate.ts";
export {type Field, type Signals, signalsOf} from "./metrics/suggestions/signals.ts";
export {
  type CollaboratorOptions,
  type ReviewerOptions,
  type ReviewerSuggestions,
  type SuggestedPerson,
  type SuggestOptions,
  suggestCollaborators,
  suggestReviewers,
  suggestReviewersOf,
} from "./metrics/suggestions/suggest.ts";
export {type GraphSummary, graphSummary} from "./metrics/summary.ts";
// papers
export {type CorpusBuilder, corpusBuilder, corpusOf} from "./papers/build.ts";
export {checkCorpus} from "./papers/check.ts";
export {type Corpus, type CorpusColumns, type Merge, NONE} from "./papers/corpus.ts";
export {countryOf} from "./papers/country.ts";
export {institutionOf} from "./papers/institution.ts";
export {MERGE_RULES} from "./papers/merge-rules.ts";
export {columnsOf, openCorpus} from "./papers/open.ts";
export {
  type Authorship,
  EMPTY_PAPER,
  type Keywords,
  type Locator,
  type NameParts,
  type Origin,
  type Paper,
  type PartialDate,
  type Profile,
} from "./papers/paper.ts";
export type {Problem, Severity} from "./papers/problem.ts";
export {type ReferenceLists, referenceLists} from "./papers/reference-lists.ts";
export {type SynthOptions, type SynthPaper, synth} from "./papers/synth/synth.ts";
export type {PeopleOptions} from "./people/asked.ts";
export {signatureOf} from "./people/decide.ts";
export {
  type Decision,
  decisionLine,
  parseDecisions,
  type Signature,
  writeDecisions,
} from "./people/decisions.ts";
export {bCubed, pairwise, splitMerge} from "./people/evaluate.ts";
export {evaluatePeople, type PeopleEvaluation} from "./people/evaluate-people.ts";
export {type ParsedName, parseName} from "./people/name.ts";
// people
export type {Doubt, Evidence, NameSeen, People} from "./people/people.ts";
export {resolvePeople} from "./people/resolve.ts";
export {
  decisionsFrom,
  parseAlias,
  writeAlias,
  writeThesaurus,
} from "./people/thesaurus.ts";
export {unmetDecisions} from "./people/unmet-decisions.ts";
// read
export type {Fit, Format, Reader, ReadOptions, Sink} from "./read/format.ts";
export {FORMATS} from "./read/formats.ts";
export {
  type Input,
  inputFromBytes,
  inputFromText,
  type Reading,
  readInputs,
  readText,
  type Target,
} from "./read/read.ts";
// sources
export {
  type Answer,
  type AnswerCache,
  type ClientOptions,
  type Clock,
  type Fetch,
  type SourceClient,
  SourceError,
  sourceClient,
} from "./sources/client.ts";
export {
  type Fetched,
  type FetchedPage,
  type FetchOptions,
  fetchPages,
  NOTHING_FETCHED,
} from "./sources/fetch-pages.ts";
export {doiQuery, parseQuery} from "./sources/query.ts";
export {
  AnswerError,
  type Ask,
  type Credentials,
  type Page,
  type Query,
  type QueryKind,
  type Source,
} from "./sources/source.ts";
export {SOURCES} from "./sources/sources.ts";
// topics
export {
  fosterShare,
  leeCommonness,
  leeNovelty,
  shibayama,
  type UzziPaper,
  uzziPaper,
  uzziZ,
  wangNovelty,
} from "./topics/atypicality.ts";
export {kleinberg} from "./topics/bursts.ts";
export {type CdIndex, type Citing, cdIndex, disruption} from "./topics/disruption.ts";
export {disruptions} from "./topics/disruptions.ts";
export {findTopics, type TopicOptions} from "./topics/find.ts";
export {type Growth, growthOf} from "./topics/growing.ts";
export {communityLabels, communityTerms} from "./topics/labels.ts";
export {type Overlay, overlay} from "./topics/overlay.ts";
export type {Hit} from "./topics/rank-documents.ts";
export {
  type Found,
  foundIn,
  type Place,
  type SearchIndex,
  type SearchOptions,
  search,
  searchIndex,
} from "./topics/search.ts";
export {
  type SimilarOptions,
  type SimilarPaper,
  similarPapers,
  type TextOfPaper,
} from "./topics/similar.ts";
export {termSentences} from "./topics/term-sentences.ts";
export {type Theme, thematicMap} from "./topics/thematic-map.ts";
export {parseThesaurus, type Thesaurus} from "./topics/thesaurus.ts";
export {
  type Timeline,
  type TimelineOptions,
  type Trend,
  timeline,
  timelines,
  type Years,
  yearsOf,
} from "./topics/timeline.ts";
export {topTerms} from "./topics/top-terms.ts";
export type {TermKind, Topics} from "./topics/topics.ts";
export {type Trending, type TrendingOptions, trendingPapers} from "./topics/trending.ts";
// what stands behind the columns
export {fold} from "./util/fold.ts";
export {type ListColumn, listAt, listCount} from "./util/list-column.ts";
export {atOnce, inLots} from "./util/lots.ts";
export {type NumberColumn, numberAt, numbers} from "./util/number-column.ts";
export {checked, type Parameter} from "./util/parameter.ts";
export type {Collector, Split} from "./util/split.ts";
export {type TextColumn, textAt, textCount} from "./util/text-column.ts";
export {VERSION} from "./util/version.ts";
export type {Watch} from "./util/watch.ts";
// view
export {nodeLabels, scene, sceneInLots} from "./view/draw.ts";
export {
  EVERYTHING,
  type Filter,
  filtered,
  forOtherAnalysis,
  forOtherNetwork,
} from "./view/filter.ts";
export {
  type PaperFilter,
  type PaperTypes,
  paperMask,
  paperTypes,
  type Range,
} from "./view/filter-papers.ts";
export type {StructureFilter} from "./view/filter-structure.ts";
export {isNodeGroup, NODE_GROUPS, type NodeGroup, nodeGroups} from "./view/node-groups.ts";
export {nodePapers} from "./view/node-papers.ts";
export {nodeAttributes, nodeValues, usualSize} from "./view/node-values.ts";
export {
  colourOf,
  DARK,
  GROUP_COLOURS,
  LIGHT,
  OTHER,
  type Palette,
  UNKNOWN,
} from "./view/palette.ts";
export type {ScaleKind} from "./view/scale.ts";
export type {ColourLegend, Encoding, Scene, Shown, SizeLegend} from "./view/scene.ts";
export {tieAttributes, tieValues} from "./view/tie-values.ts";
export type {Cell, RowOut} from "./write/cell.ts";
export {closenessText} from "./write/closeness-text.ts";
export {comparisonCells, markdownTable, writeComparison} from "./write/comparison.ts";
export {writeRow} from "./write/csv.ts";
export {describedMap} from "./write/describe-map.ts";
export {describedNetwork} from "./write/describe-network.ts";
export {DIGEST_FILES, type DigestFile, type DigestHead} from "./write/digest/digest-files.ts";
export {writeIdentities} from "./write/identities.ts";
export type {PaperFile, PaperStream} from "./write/paper-file.ts";
// write
export {PAPER_FILES} from "./write/paper-files.ts";
export {PAPER_PARTS, type PaperPart, paperLosses} from "./write/paper-losses.ts";
export {type ChartFile, chartFiles} from "./write/report/bars.ts";
export type {Block} from "./write/report/block.ts";
export {methodsText} from "./write/report/methods.ts";
export {reportOf} from "./write/report/report.ts";
export {REPORT_FILES, type ReportFile} from "./write/report/report-files.ts";
export {type AppParts, type PageTools, writeStandalonePage} from "./write/standalone-page.ts";
export {writeSvg} from "./write/svg.ts";
export {TABLES} from "./write/tables.ts";
export {TREND_TABLES} from "./write/trend-tables.ts";
export {type ColumnKind, type TypedColumn, typedColumns} from "./write/typed-columns.ts";
export type {BytesOut, GraphWriter, Loss, Out, TableWriter} from "./write/writer.ts";
export {fileName, GRAPH_WRITERS} from "./write/writers.ts";
